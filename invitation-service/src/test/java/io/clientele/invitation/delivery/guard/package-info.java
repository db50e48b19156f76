/** Guards, tested without providers. */
@NullMarked
package io.clientele.invitation.delivery.guard;

import org.jspecify.annotations.NullMarked;
