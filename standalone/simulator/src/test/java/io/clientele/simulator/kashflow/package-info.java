/** Tests of how the simulated KashFlow behaves. */
@NullMarked
package io.clientele.simulator.kashflow;

import org.jspecify.annotations.NullMarked;
