package io.clientele.platform.token;

import java.util.List;
import org.springframework.http.HttpMethod;

/**
 * The paths under {@code /api} of a service that need no token; a service has none but those its
 * beans of this kind name.
 *
 * @param open method and pattern of each
 */
public record OpenPaths(List<Open> open) {

  /** One of them. */
  public record Open(HttpMethod method, String pattern) {}
}
