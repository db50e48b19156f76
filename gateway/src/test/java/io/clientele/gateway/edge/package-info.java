/** Proof of GTW-1 and GTW-2. */
@NullMarked
package io.clientele.gateway.edge;

import org.jspecify.annotations.NullMarked;
