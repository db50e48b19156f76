package io.clientele.simulator.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Lets the handler of the route WireMock has matched make the answer. */
final class Answering implements ResponseDefinitionTransformerV2 {

  static final String NAME = "simulated";
  static final String ROUTE = "route";

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Map<String, Handler> handlers;
  private final Clock clock;

  Answering(List<Route> routes, Clock clock) {
    this.clock = clock;
    handlers = routes.stream().collect(Collectors.toMap(Route::name, Route::handler));
  }

  @Override
  public ResponseDefinition transform(ServeEvent event) {
    var route = event.getTransformerParameters().getString(ROUTE);
    var handler = Objects.requireNonNull(handlers.get(route), route);
    return definition(handler.answer(new Call(event.getRequest())));
  }

  private ResponseDefinition definition(Reply reply) {
    var response =
        new ResponseDefinitionBuilder()
            .withStatus(reply.status())
            // Every host tells its own time; who asks for changes relies on it (RFC 9110).
            .withHeader("Date", HTTP_DATE.format(clock.instant()))
            .withFixedDelay((int) reply.delay().toMillis());
    return switch (reply.ending()) {
      // The body is for those who listen to what was made.
      case NOTHING -> response.withBody(reply.body()).withFault(Fault.EMPTY_RESPONSE).build();
      case WHOLE -> headed(response.withBody(reply.body()), reply).build();
      case HALF -> headed(half(response, reply.body()), reply).build();
    };
  }

  private static ResponseDefinitionBuilder headed(ResponseDefinitionBuilder response, Reply reply) {
    reply.headers().forEach(response::withHeader);
    return response;
  }

  // Promises more than it sends.
  private static ResponseDefinitionBuilder half(ResponseDefinitionBuilder response, String body) {
    return response
        .withBody(body.substring(0, body.length() / 2))
        .withHeader("Content-Length", Integer.toString(body.getBytes(UTF_8).length + 1));
  }

  @Override
  public boolean applyGlobally() {
    return false;
  }

  @Override
  public String getName() {
    return NAME;
  }
}
