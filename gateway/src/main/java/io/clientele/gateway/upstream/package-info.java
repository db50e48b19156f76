/**
 * Which instance of a service is asked, and is it well: a circuit breaker and a deadline each. The
 * door: Service, Upstreams.
 */
@NullMarked
package io.clientele.gateway.upstream;

import org.jspecify.annotations.NullMarked;
