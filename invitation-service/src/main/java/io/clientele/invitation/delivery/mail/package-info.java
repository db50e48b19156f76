/** Letters as mails. */
@NullMarked
package io.clientele.invitation.delivery.mail;

import org.jspecify.annotations.NullMarked;
