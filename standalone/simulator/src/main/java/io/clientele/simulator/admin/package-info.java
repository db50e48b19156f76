/** For those who try the simulator: a page for people, and the same and more as JSON. */
@NullMarked
package io.clientele.simulator.admin;

import org.jspecify.annotations.NullMarked;
