/**
 * Codes that are good once: those an authenticator shows (TOTP, RFC 6238) and those a person keeps
 * for the day it is lost.
 */
@NullMarked
package io.clientele.access.onetime;

import org.jspecify.annotations.NullMarked;
