/** The shipped collection of connections, for tests that start no service. */
@NullMarked
package io.clientele.integration.connection.mongo;

import org.jspecify.annotations.NullMarked;
