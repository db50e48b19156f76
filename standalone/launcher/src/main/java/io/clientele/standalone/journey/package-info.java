/**
 * The main journey, played through the gateway on real data, every step of it checked. The door is
 * {@link io.clientele.standalone.journey.Journey}.
 */
@NullMarked
package io.clientele.standalone.journey;

import org.jspecify.annotations.NullMarked;
