/** Claims of several instances in one store. */
@NullMarked
package io.clientele.integration.claim.mongo;

import org.jspecify.annotations.NullMarked;
