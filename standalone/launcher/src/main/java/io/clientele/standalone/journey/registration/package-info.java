/**
 * A practice comes to be. The door is {@link io.clientele.standalone.journey.registration.SignUp}.
 */
@NullMarked
package io.clientele.standalone.journey.registration;

import org.jspecify.annotations.NullMarked;
