package io.clientele.client.roster.http;

import io.clientele.client.roster.stream.Opening;
import io.clientele.client.roster.stream.Reader;
import io.clientele.client.roster.stream.SameSight;
import io.clientele.client.roster.stream.Streams;
import io.clientele.client.roster.stream.TeamNews;
import io.clientele.client.roster.stream.Watcher;
import io.clientele.platform.access.TeamsOf;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.token.Caller;
import io.clientele.platform.token.Standing;
import io.clientele.platform.token.Standings;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The live list as server-sent events (LST-8), written on the request's own virtual thread. */
@RestController
class StreamController {

  private static final Logger LOG = LoggerFactory.getLogger(StreamController.class);

  private final Streams streams;
  private final Standings standings;
  private final TeamNews news;
  private final TeamsOf teams;
  private final StreamSettings settings;
  private final Clock clock;

  StreamController(
      Streams streams,
      Standings standings,
      TeamNews news,
      TeamsOf teams,
      StreamSettings settings,
      Clock clock) {
    this.streams = streams;
    this.standings = standings;
    this.news = news;
    this.teams = teams;
    this.settings = settings;
    this.clock = clock;
  }

  @GetMapping(
      path = "/api/practices/{practice}/clients/stream",
      produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  void stream(
      @PathVariable String practice,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      Caller caller,
      JwtAuthenticationToken token,
      HttpServletResponse response)
      throws InterruptedException {
    var reader = Reader.of(caller);
    var sight = new SameSight(reader, () -> Reader.of(teams.in(caller)), news, clock);
    var watcher = opened(reader, lastEventId);
    try {
      response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
      response.setCharacterEncoding("UTF-8");
      response.setHeader("Cache-Control", "no-store");
      var text = new EventText(response.getOutputStream(), caller);
      new Streaming(streams, watcher, () -> standing(token, sight), settings.heartbeat(), clock)
          .run(text);
    } catch (IOException gone) {
      LOG.debug("a reader has gone: {}", gone.toString());
    } finally {
      streams.close(watcher);
    }
  }

  private Standing standing(JwtAuthenticationToken token, SameSight sight) {
    var standing = standings.of(token);
    return standing == Standing.HOLDS && !sight.holds() ? Standing.OUTDATED : standing;
  }

  private Watcher opened(Reader reader, @Nullable String lastEventId) throws InterruptedException {
    return switch (streams.open(reader, lastEventId)) {
      case Opening.Open open -> open.watcher();
      case Opening.Refused no -> throw new RefusedRequest(List.of(no.why()));
    };
  }
}
