/** Where it lies who has redeemed which invitation. */
@NullMarked
package io.clientele.access.joining.mongo;

import org.jspecify.annotations.NullMarked;
