/** Texts, tested by the simulated provider. */
@NullMarked
package io.clientele.invitation.delivery.twilio;

import org.jspecify.annotations.NullMarked;
