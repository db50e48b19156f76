/** Tests of sending many again at once. */
@NullMarked
package io.clientele.invitation.resending;

import org.jspecify.annotations.NullMarked;
