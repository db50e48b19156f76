/** Keeps a provider that is away from being asked by every message in turn. */
@NullMarked
package io.clientele.invitation.delivery.guard;

import org.jspecify.annotations.NullMarked;
