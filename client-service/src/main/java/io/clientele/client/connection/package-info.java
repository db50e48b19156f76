/** Connections a client may be added with, and what became of those whose time ran out. */
@NullMarked
package io.clientele.client.connection;

import org.jspecify.annotations.NullMarked;
