/** Supplier rules in the store. */
@NullMarked
package io.clientele.integration.rules.mongo;

import org.jspecify.annotations.NullMarked;
