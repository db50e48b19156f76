/**
 * What all simulated accounting software has in common, whatever its protocol: people,
 * organisations, limits.
 */
@NullMarked
package io.clientele.simulator.provider;

import org.jspecify.annotations.NullMarked;
