/** What a token says. */
@NullMarked
package io.clientele.access.identity.token;

import org.jspecify.annotations.NullMarked;
