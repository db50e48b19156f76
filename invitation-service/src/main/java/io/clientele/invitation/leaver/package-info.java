/** What becomes of the invitations of colleagues who have gone (BEY-5). */
@NullMarked
package io.clientele.invitation.leaver;

import org.jspecify.annotations.NullMarked;
