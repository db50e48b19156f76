/** Merging by HTTP. */
@NullMarked
package io.clientele.integration.merging.http;

import org.jspecify.annotations.NullMarked;
