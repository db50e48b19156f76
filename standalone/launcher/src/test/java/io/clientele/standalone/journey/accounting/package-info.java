/** Proofs about what the journey does at the simulated Xero. */
@NullMarked
package io.clientele.standalone.journey.accounting;

import org.jspecify.annotations.NullMarked;
