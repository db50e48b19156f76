/** What follows from events about connections, for tests that start no service. */
@NullMarked
package io.clientele.integration.connection.messaging;

import org.jspecify.annotations.NullMarked;
