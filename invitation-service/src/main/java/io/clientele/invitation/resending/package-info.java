/** Many invitations are sent again by one command: planned first, then as planned (BEY-1). */
@NullMarked
package io.clientele.invitation.resending;

import org.jspecify.annotations.NullMarked;
