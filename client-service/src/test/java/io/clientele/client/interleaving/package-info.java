/** Interleavings of calls of the store that follow from a seed, for proofs. */
@NullMarked
package io.clientele.client.interleaving;

import org.jspecify.annotations.NullMarked;
