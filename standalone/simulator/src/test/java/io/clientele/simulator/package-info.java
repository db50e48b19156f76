/** The simulator as its callers meet it. */
@NullMarked
package io.clientele.simulator;

import org.jspecify.annotations.NullMarked;
