/**
 * Logins: one person's credentials, and where that person belongs. The door: Login, Logins,
 * CredentialPolicy, PasswordHashing.
 */
@NullMarked
package io.clientele.access.login;

import org.jspecify.annotations.NullMarked;
