/** Our own events, heard back into the history. */
@NullMarked
package io.clientele.client.history.messaging;

import org.jspecify.annotations.NullMarked;
