/** Every "no" of the gateway itself, as RFC 9457 problem+json. The door: Refusal, Refused. */
@NullMarked
package io.clientele.gateway.problem;

import org.jspecify.annotations.NullMarked;
