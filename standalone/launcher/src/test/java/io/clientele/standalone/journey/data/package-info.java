/** Proofs about the companies of the journey. */
@NullMarked
package io.clientele.standalone.journey.data;

import org.jspecify.annotations.NullMarked;
