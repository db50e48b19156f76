/** Invitations by HTTP, for the practice that invites. */
@NullMarked
package io.clientele.invitation.invitation.http;

import org.jspecify.annotations.NullMarked;
