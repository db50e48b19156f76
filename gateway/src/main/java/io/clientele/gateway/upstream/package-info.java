/**
 * Is the service well: one circuit breaker and one deadline per service. The door: Service,
 * Upstreams.
 */
@NullMarked
package io.clientele.gateway.upstream;

import org.jspecify.annotations.NullMarked;
