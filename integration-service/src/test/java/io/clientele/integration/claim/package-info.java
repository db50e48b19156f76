/** Claims, with and without a store. */
@NullMarked
package io.clientele.integration.claim;

import org.jspecify.annotations.NullMarked;
