/** What was heard of the practices that invite. */
@NullMarked
package io.clientele.invitation.practice;

import org.jspecify.annotations.NullMarked;
