/** Adding with a connection, and the end of drafts. */
@NullMarked
package io.clientele.client.connection;

import org.jspecify.annotations.NullMarked;
