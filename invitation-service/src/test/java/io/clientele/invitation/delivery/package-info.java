/** Delivery, tested without providers. */
@NullMarked
package io.clientele.invitation.delivery;

import org.jspecify.annotations.NullMarked;
