/** Sending many invitations again, over HTTP. */
@NullMarked
package io.clientele.invitation.resending.http;

import org.jspecify.annotations.NullMarked;
