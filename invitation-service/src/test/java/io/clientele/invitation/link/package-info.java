/** Links, tested. */
@NullMarked
package io.clientele.invitation.link;

import org.jspecify.annotations.NullMarked;
