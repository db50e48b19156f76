/** Proofs about how a subscriber reads events. */
@NullMarked
package io.clientele.standalone.events;

import org.jspecify.annotations.NullMarked;
