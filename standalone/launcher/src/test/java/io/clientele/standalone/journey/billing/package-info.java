/** Proofs that the demo tells right charges from wrong ones. */
@NullMarked
package io.clientele.standalone.journey.billing;

import org.jspecify.annotations.NullMarked;
