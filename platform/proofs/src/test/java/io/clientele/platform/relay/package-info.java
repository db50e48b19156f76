/** The proof of the flow of events. */
@NullMarked
package io.clientele.platform.relay;

import org.jspecify.annotations.NullMarked;
