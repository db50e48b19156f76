/** Proofs that the demo tells right answers about new clients from wrong ones. */
@NullMarked
package io.clientele.standalone.journey.onboarding;

import org.jspecify.annotations.NullMarked;
