/** The keys tokens are signed with: made once, kept sealed, published. */
@NullMarked
package io.clientele.access.identity.key;

import org.jspecify.annotations.NullMarked;
