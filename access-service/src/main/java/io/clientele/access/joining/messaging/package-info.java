/** What is heard of invitations whose tickets are out. */
@NullMarked
package io.clientele.access.joining.messaging;

import org.jspecify.annotations.NullMarked;
