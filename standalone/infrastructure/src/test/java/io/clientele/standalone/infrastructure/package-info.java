/** Proofs that the infrastructure keeps what it acknowledged, and behaves as services rely on. */
@NullMarked
package io.clientele.standalone.infrastructure;

import org.jspecify.annotations.NullMarked;
