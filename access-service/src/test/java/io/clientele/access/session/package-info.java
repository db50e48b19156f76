/** Tests of sign-ins, without a container. */
@NullMarked
package io.clientele.access.session;

import org.jspecify.annotations.NullMarked;
