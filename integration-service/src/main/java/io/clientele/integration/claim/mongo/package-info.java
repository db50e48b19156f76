/** Claims in the store. */
@NullMarked
package io.clientele.integration.claim.mongo;

import org.jspecify.annotations.NullMarked;
