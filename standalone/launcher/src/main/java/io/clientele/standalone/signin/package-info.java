/**
 * Signing in from a command line as any OpenID Connect client would: discovery, authorisation code
 * with PKCE, tokens checked. The door is {@link io.clientele.standalone.signin.SignIn}.
 */
@NullMarked
package io.clientele.standalone.signin;

import org.jspecify.annotations.NullMarked;
