/** Mails, tested by a mail server. */
@NullMarked
package io.clientele.invitation.delivery.mail;

import org.jspecify.annotations.NullMarked;
