/** What adapters share for talking, on its own. */
@NullMarked
package io.clientele.integration.provider.wire;

import org.jspecify.annotations.NullMarked;
