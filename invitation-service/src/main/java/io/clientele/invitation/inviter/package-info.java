/** Who invites, and whether they may (INV-1, INV-4a). */
@NullMarked
package io.clientele.invitation.inviter;

import org.jspecify.annotations.NullMarked;
