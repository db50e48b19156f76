/** When a client may be deactivated and reactivated, and what that does. */
@NullMarked
package io.clientele.client.life;

import org.jspecify.annotations.NullMarked;
