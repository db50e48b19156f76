/** Proofs about what is typed at the terminal. */
@NullMarked
package io.clientele.standalone.command;

import org.jspecify.annotations.NullMarked;
