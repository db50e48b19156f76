/** The history as it is kept. */
@NullMarked
package io.clientele.client.history.mongo;

import org.jspecify.annotations.NullMarked;
