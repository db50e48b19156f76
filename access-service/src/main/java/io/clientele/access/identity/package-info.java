/** The OpenID provider: who signs in, and with what token they leave. */
@NullMarked
package io.clientele.access.identity;

import org.jspecify.annotations.NullMarked;
