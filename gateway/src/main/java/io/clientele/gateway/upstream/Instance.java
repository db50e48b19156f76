package io.clientele.gateway.upstream;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.net.URI;
import org.springframework.web.util.UriComponentsBuilder;

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
    return UriComponentsBuilder.fromUri(asked)
        .scheme(address.getScheme())
        .host(address.getHost())
        .port(address.getPort())
        .build(true)
        .toUri();
  }
}
