/** An invitation: what is offered to whom, its messages, and its one way to an end (INV-1 to 5). */
@NullMarked
package io.clientele.invitation.invitation;

import org.jspecify.annotations.NullMarked;
