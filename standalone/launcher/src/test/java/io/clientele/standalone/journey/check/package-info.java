/** Proofs that checks can fail. */
@NullMarked
package io.clientele.standalone.journey.check;

import org.jspecify.annotations.NullMarked;
