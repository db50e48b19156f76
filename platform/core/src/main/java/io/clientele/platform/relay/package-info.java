/**
 * Sends what the outboxes hold: first deliveries in order per aggregate, at least once, nothing
 * lost.
 */
@NullMarked
package io.clientele.platform.relay;

import org.jspecify.annotations.NullMarked;
