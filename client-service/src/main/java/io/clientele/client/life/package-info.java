/** The life of a client: deactivating and reactivating it (LIF-2). */
@NullMarked
package io.clientele.client.life;

import org.jspecify.annotations.NullMarked;
