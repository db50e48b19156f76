package io.clientele.gateway.upstream;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.net.URI;

/**
 * One running copy of a service.
 *
 * @param address scheme, host and port
 * @param circuit its own: a copy that hangs must not close the way to its healthy siblings
 */
record Instance(URI address, CircuitBreaker circuit) {

  Instance {
    if (address.getScheme() == null || address.getHost() == null) {
      throw new IllegalArgumentException(
          "the address of a service is scheme, host and port, not \"%s\"".formatted(address));
    }
  }

  /** The same request, already encoded, at this instance. */
  URI at(URI asked) {
    var query = asked.getRawQuery();
    var path = asked.getRawPath() + (query == null ? "" : "?" + query);
    // Not by its parts, which would be checked more strictly than browsers write them.
    return URI.create(address.getScheme() + "://" + address.getRawAuthority() + path);
  }
}
