/** How much may be sent, and that no race sends more. */
@NullMarked
package io.clientele.invitation.limit;

import org.jspecify.annotations.NullMarked;
