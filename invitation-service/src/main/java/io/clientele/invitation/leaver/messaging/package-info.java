/** What is heard of colleagues who have gone. */
@NullMarked
package io.clientele.invitation.leaver.messaging;

import org.jspecify.annotations.NullMarked;
