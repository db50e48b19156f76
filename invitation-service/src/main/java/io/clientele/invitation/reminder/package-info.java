/** Whether people are reminded of their invitations (INV-10). */
@NullMarked
package io.clientele.invitation.reminder;

import org.jspecify.annotations.NullMarked;
