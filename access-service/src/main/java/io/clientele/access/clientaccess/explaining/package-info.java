/** Why a colleague sees a client or does not, now and at past instants. */
@NullMarked
package io.clientele.access.clientaccess.explaining;

import org.jspecify.annotations.NullMarked;
