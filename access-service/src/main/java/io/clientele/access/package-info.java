/** Practices, colleagues, logins, who may do what. */
@NullMarked
package io.clientele.access;

import org.jspecify.annotations.NullMarked;
