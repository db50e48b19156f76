/** What other services say, and what follows from it for connections. */
@NullMarked
package io.clientele.integration.connection.messaging;

import org.jspecify.annotations.NullMarked;
