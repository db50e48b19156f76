/** Connections in the store. */
@NullMarked
package io.clientele.integration.connection.mongo;

import org.jspecify.annotations.NullMarked;
