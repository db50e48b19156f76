/** Brings each message to a provider (INV-7): claimed by one, tried until taken or refused. */
@NullMarked
package io.clientele.invitation.delivery;

import org.jspecify.annotations.NullMarked;
