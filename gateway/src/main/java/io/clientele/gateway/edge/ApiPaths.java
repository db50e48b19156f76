package io.clientele.gateway.edge;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What belongs to the API, and what of it asks who is calling. */
public final class ApiPaths {

  // Patterns, as in routing, not prefixes of the raw path: "/%61pi" reaches the same service.
  private static final PathPattern API = pattern("/api/**");

  /** Registering, and joining with the ticket of an invitation. */
  private static final List<PathPattern> OPEN_TO_POST =
      List.of(pattern("/api/practices"), pattern("/api/joinings"));

  /** Where providers of accounting software send browsers back to. */
  private static final PathPattern WAY_BACK = pattern("/api/oauth/callback/**");

  /** What is in the address, a link or a provider's state, is the proof, or a signature is. */
  private static final List<PathPattern> OPEN =
      List.of(pattern("/api/invitation-links/**"), WAY_BACK, pattern("/api/sms-reports/**"));

  /** Their own login, and what operators do, who belong nowhere by being one. */
  private static final List<PathPattern> PERSON =
      List.of(pattern("/api/me/**"), pattern("/api/operator/**"));

  private ApiPaths() {}

  /**
   * Whether a request is one of the API.
   *
   * @param request as it came
   * @return false for pages, and for the provider's own addresses
   */
  public static boolean isApi(ServerHttpRequest request) {
    return API.matches(request.getPath().pathWithinApplication());
  }

  /**
   * Whether a request is the way back from a provider of accounting software, or our own form.
   *
   * @param request as it came
   * @return false for all else
   */
  public static boolean isWayBack(ServerHttpRequest request) {
    return WAY_BACK.matches(request.getPath().pathWithinApplication());
  }

  /**
   * Whether a request is one of the API that nobody may make without a token.
   *
   * @param request as it came
   * @return false where no token is needed, so that none needs to be sent along
   */
  public static boolean needToken(ServerHttpRequest request) {
    var path = request.getPath().pathWithinApplication();
    return API.matches(path)
        && OPEN.stream().noneMatch(open -> open.matches(path))
        && (request.getMethod() != HttpMethod.POST
            || OPEN_TO_POST.stream().noneMatch(open -> open.matches(path)));
  }

  /**
   * Whether a request is about the person who asks, and the same for every account of theirs.
   *
   * @param request as it came
   * @return false where the account of the token counts
   */
  public static boolean isOfPerson(ServerHttpRequest request) {
    var path = request.getPath().pathWithinApplication();
    return PERSON.stream().anyMatch(person -> person.matches(path));
  }

  private static PathPattern pattern(String pattern) {
    return PathPatternParser.defaultInstance.parse(pattern);
  }
}
