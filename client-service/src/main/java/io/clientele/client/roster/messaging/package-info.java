/** The topics that the list follows from, heard by every instance for its streams. */
@NullMarked
package io.clientele.client.roster.messaging;

import org.jspecify.annotations.NullMarked;
