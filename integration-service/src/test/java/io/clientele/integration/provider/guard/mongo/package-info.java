/** Calls of several instances, counted in one store. */
@NullMarked
package io.clientele.integration.provider.guard.mongo;

import org.jspecify.annotations.NullMarked;
