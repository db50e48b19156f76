/** Which programs may ask for tokens. */
@NullMarked
package io.clientele.access.identity;

import org.jspecify.annotations.NullMarked;
