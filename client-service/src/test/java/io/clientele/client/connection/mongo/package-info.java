/** Connections and drafts as they are kept. */
@NullMarked
package io.clientele.client.connection.mongo;

import org.jspecify.annotations.NullMarked;
