/** One trace id through caller, gateway, services and events. The door: Trace. */
@NullMarked
package io.clientele.gateway.correlation;

import org.jspecify.annotations.NullMarked;
