/**
 * A person's sign-in gets a second factor. The door is {@link
 * io.clientele.standalone.journey.secondfactor.SecondFactorSetUp}.
 */
@NullMarked
package io.clientele.standalone.journey.secondfactor;

import org.jspecify.annotations.NullMarked;
