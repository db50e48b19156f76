/** The life of a connection. */
@NullMarked
package io.clientele.integration.connection;

import org.jspecify.annotations.NullMarked;
