/** Tests of what becomes of the invitations of colleagues who have gone. */
@NullMarked
package io.clientele.invitation.leaver;

import org.jspecify.annotations.NullMarked;
