/** One event, one write: projections, reactions, and what happens when one of them fails. */
@NullMarked
package io.clientele.platform.consume;

import org.jspecify.annotations.NullMarked;
