/** Signing in with email and password, on a page of ours. */
@NullMarked
package io.clientele.access.identity.signin;

import org.jspecify.annotations.NullMarked;
