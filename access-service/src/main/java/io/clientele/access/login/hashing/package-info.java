/** Passwords, hashed memory-hard. */
@NullMarked
package io.clientele.access.login.hashing;

import org.jspecify.annotations.NullMarked;
