/** The rules of invitations, tested without the service around them. */
@NullMarked
package io.clientele.invitation.invitation;

import org.jspecify.annotations.NullMarked;
