/** What invitations hear of other services. */
@NullMarked
package io.clientele.invitation.invitation.messaging;

import org.jspecify.annotations.NullMarked;
