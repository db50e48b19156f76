/** Tests of signing in, without the rest of the service. */
@NullMarked
package io.clientele.access.identity.signin;

import org.jspecify.annotations.NullMarked;
