/**
 * Accounting software and an SMS provider on this machine, as far as we talk to them. The door is
 * {@link io.clientele.simulator.Simulator}.
 */
@NullMarked
package io.clientele.simulator;

import org.jspecify.annotations.NullMarked;
