/** Proof of GTW-1 and GTW-2. */
@NullMarked
package io.clientele.gateway.limits;

import org.jspecify.annotations.NullMarked;
