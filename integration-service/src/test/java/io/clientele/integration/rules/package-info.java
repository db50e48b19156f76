/** Supplier rules decide alone, without a store. */
@NullMarked
package io.clientele.integration.rules;

import org.jspecify.annotations.NullMarked;
