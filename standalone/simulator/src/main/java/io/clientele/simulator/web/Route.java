package io.clientele.simulator.web;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathTemplate;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which calls a handler answers.
 *
 * @param method empty for any
 * @param path a URL path template like {@code /connections/{id}}, or a prefix
 * @param prefix true if the path stands for all paths below it that no other route has
 */
public record Route(Optional<String> method, String path, boolean prefix, Handler handler) {

  // After WireMock's default of 5, so that a stub a test adds comes first.
  private static final int EXACT = 8;
  private static final int BELOW = 9;

  public static Route get(String path, Handler handler) {
    return new Route(Optional.of("GET"), path, false, handler);
  }

  public static Route post(String path, Handler handler) {
    return new Route(Optional.of("POST"), path, false, handler);
  }

  public static Route put(String path, Handler handler) {
    return new Route(Optional.of("PUT"), path, false, handler);
  }

  public static Route delete(String path, Handler handler) {
    return new Route(Optional.of("DELETE"), path, false, handler);
  }

  /** Everything below a path that no other route answers. */
  public static Route below(String path, Handler handler) {
    return new Route(Optional.empty(), path, true, handler);
  }

  /** The same calls, answered by another handler. */
  public Route with(Handler other) {
    return new Route(method, path, prefix, other);
  }

  String name() {
    return method.orElse("ANY") + " " + path;
  }

  MappingBuilder stub() {
    var where = prefix ? urlPathMatching(Pattern.quote(path) + "/.*") : urlPathTemplate(path);
    return method
        .map(verb -> request(verb, where))
        .orElseGet(() -> any(where))
        .atPriority(prefix ? BELOW : EXACT)
        .willReturn(
            aResponse()
                .withTransformers(Answering.NAME)
                .withTransformerParameter(Answering.ROUTE, name()));
  }
}
