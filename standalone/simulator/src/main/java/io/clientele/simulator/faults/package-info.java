/** What goes wrong at a provider on request: slow, down, busy, nonsense, broken connections. */
@NullMarked
package io.clientele.simulator.faults;

import org.jspecify.annotations.NullMarked;
