/** Where connections heard of, and the ends of drafts, are kept. */
@NullMarked
package io.clientele.client.connection.mongo;

import org.jspecify.annotations.NullMarked;
