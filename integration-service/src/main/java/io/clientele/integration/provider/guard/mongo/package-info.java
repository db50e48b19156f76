/** Calls of all instances, counted in the store. */
@NullMarked
package io.clientele.integration.provider.guard.mongo;

import org.jspecify.annotations.NullMarked;
