/** Proof of sessions: of what is plain in them, and of the whole gateway before a provider. */
@NullMarked
package io.clientele.gateway.session;

import org.jspecify.annotations.NullMarked;
