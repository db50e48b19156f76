package io.clientele.platform.http;

import io.micrometer.common.KeyValue;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/**
 * Traces name the pattern of an address and never the address: links, codes and states of sign-ins
 * are secrets, and stand in it (INV-5).
 */
final class UnseenAddresses extends DefaultServerRequestObservationConvention {

  @Override
  protected KeyValue httpUrl(ServerRequestObservationContext context) {
    var pattern = context.getPathPattern();
    return KeyValue.of("http.url", pattern == null ? "unknown" : pattern);
  }
}
