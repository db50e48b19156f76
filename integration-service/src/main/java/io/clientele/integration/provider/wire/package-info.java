/** How adapters talk: requests that end, JSON that is never held as a whole, waits as told. */
@NullMarked
package io.clientele.integration.provider.wire;

import org.jspecify.annotations.NullMarked;
