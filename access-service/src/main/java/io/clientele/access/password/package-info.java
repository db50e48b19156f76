/**
 * Passwords that were forgotten or are to be other ones (ACC-8a). The door: Forgotten, Resetting,
 * Changing, PresentPassword.
 */
@NullMarked
package io.clientele.access.password;

import org.jspecify.annotations.NullMarked;
