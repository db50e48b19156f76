/** Who says whether people are reminded. */
@NullMarked
package io.clientele.invitation.reminder;

import org.jspecify.annotations.NullMarked;
