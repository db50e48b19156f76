/** Supplier rules by HTTP. */
@NullMarked
package io.clientele.integration.rules.http;

import org.jspecify.annotations.NullMarked;
