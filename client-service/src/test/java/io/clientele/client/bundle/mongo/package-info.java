/** The bundle as it is kept. */
@NullMarked
package io.clientele.client.bundle.mongo;

import org.jspecify.annotations.NullMarked;
