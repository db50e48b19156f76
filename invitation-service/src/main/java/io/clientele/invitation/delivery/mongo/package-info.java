/** The queue, in the invitations themselves. */
@NullMarked
package io.clientele.invitation.delivery.mongo;

import org.jspecify.annotations.NullMarked;
