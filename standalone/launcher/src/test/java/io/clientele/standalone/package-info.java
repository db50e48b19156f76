/** Proofs about the pieces of the launcher; the whole of it is proven by the demo. */
@NullMarked
package io.clientele.standalone;

import org.jspecify.annotations.NullMarked;
