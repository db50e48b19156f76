/** Proofs about signing in as a client that trusts nobody. */
@NullMarked
package io.clientele.standalone.signin;

import org.jspecify.annotations.NullMarked;
