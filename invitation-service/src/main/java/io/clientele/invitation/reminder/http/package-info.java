/** What a practice says of its invitations in general, by HTTP. */
@NullMarked
package io.clientele.invitation.reminder.http;

import org.jspecify.annotations.NullMarked;
