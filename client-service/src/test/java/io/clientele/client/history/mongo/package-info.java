/** The history as it is kept, and its index. */
@NullMarked
package io.clientele.client.history.mongo;

import org.jspecify.annotations.NullMarked;
