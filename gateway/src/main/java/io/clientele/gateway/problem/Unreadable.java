package io.clientele.gateway.problem;

import io.clientele.gateway.correlation.Trace;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.net.URI;
import java.net.URISyntaxException;
import org.reactivestreams.Publisher;
import org.springframework.boot.reactor.netty.NettyRouteProvider;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.HttpServerRoutes;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers requests whose address is no URI. Spring refuses them before any filter, with an empty
 * body; asking the same question first is the only way to answer as everywhere else.
 */
@Component
class Unreadable implements NettyRouteProvider {

  private final JsonMapper json;

  Unreadable(JsonMapper json) {
    this.json = json;
  }

  @Override
  public HttpServerRoutes apply(HttpServerRoutes routes) {
    return routes.route(Unreadable::isUnreadable, this::refuse);
  }

  private static boolean isUnreadable(HttpServerRequest request) {
    try {
      var target = request.uri();
      var whole =
          target.startsWith("/") ? request.scheme() + "://" + request.hostName() + target : target;
      return new URI(whole).getRawPath() == null;
    } catch (URISyntaxException unreadable) {
      return true;
    }
  }

  private Publisher<Void> refuse(HttpServerRequest request, HttpServerResponse response) {
    var refused =
        new Refused(Refusal.MALFORMED_REQUEST, "The address or the Host header is no URI.");
    var trace = Trace.begun();
    // What was asked for is no URI and RFC 9457 wants one, so the instance is only the root.
    var body = json.writeValueAsBytes(new Problem(refused, "/", trace).fields());
    return response
        .status(refused.why().status().value())
        .header(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
        .header(HttpHeaderNames.CONTENT_LENGTH, Integer.toString(body.length))
        .header("X-Correlation-Id", trace.id())
        .header("X-Content-Type-Options", "nosniff")
        .sendByteArray(Mono.just(body));
  }
}
