/** Proofs about the pieces of the journey that decide something; the journey proves itself. */
@NullMarked
package io.clientele.standalone.journey;

import org.jspecify.annotations.NullMarked;
