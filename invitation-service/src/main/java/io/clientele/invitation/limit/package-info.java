/** How much may be sent: by one practice or client, and to one person (INV-9). */
@NullMarked
package io.clientele.invitation.limit;

import org.jspecify.annotations.NullMarked;
