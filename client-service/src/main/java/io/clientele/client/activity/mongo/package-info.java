/** What other systems reported of clients, as it is kept. */
@NullMarked
package io.clientele.client.activity.mongo;

import org.jspecify.annotations.NullMarked;
