/**
 * The one address for front ends. It routes, and refuses early what no service needs to see; it
 * knows no product rule and imports no service.
 *
 * <p>A request passes {@link io.clientele.gateway.correlation correlation} (under which trace),
 * {@link io.clientele.gateway.edge edge} (who asks, from where), {@link io.clientele.gateway.limits
 * limits} (how often, how large), {@link io.clientele.gateway.routing routing} (whose path) and
 * {@link io.clientele.gateway.upstream upstream} (is the service well); whoever refuses does it
 * through {@link io.clientele.gateway.problem problem}.
 */
@NullMarked
package io.clientele.gateway;

import org.jspecify.annotations.NullMarked;
