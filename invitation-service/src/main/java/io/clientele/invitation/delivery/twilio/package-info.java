/** Texts by Twilio. */
@NullMarked
package io.clientele.invitation.delivery.twilio;

import org.jspecify.annotations.NullMarked;
