/** How soon it is told that the week of an invitation is over, however many are open. */
@NullMarked
package io.clientele.bench.expiry;

import org.jspecify.annotations.NullMarked;
