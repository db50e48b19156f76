/** Passwords over HTTP, and the pages of those who forgot theirs. */
@NullMarked
package io.clientele.access.password.http;

import org.jspecify.annotations.NullMarked;
