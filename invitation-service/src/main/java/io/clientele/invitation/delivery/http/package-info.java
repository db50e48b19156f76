/** Where providers tell what became of messages. */
@NullMarked
package io.clientele.invitation.delivery.http;

import org.jspecify.annotations.NullMarked;
