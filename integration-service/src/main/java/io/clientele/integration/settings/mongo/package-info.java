/** Settings of connections in the store. */
@NullMarked
package io.clientele.integration.settings.mongo;

import org.jspecify.annotations.NullMarked;
