/**
 * Signing in by OAuth 2.0 (RFC 6749, code grant) as most providers do it: people, what they allow,
 * codes and tokens. What differs is said by {@link io.clientele.simulator.oauth.Policy} and {@link
 * io.clientele.simulator.oauth.Terms}.
 */
@NullMarked
package io.clientele.simulator.oauth;

import org.jspecify.annotations.NullMarked;
