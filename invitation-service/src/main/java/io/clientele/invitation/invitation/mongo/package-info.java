/** Where invitations are kept. */
@NullMarked
package io.clientele.invitation.invitation.mongo;

import org.jspecify.annotations.NullMarked;
