/** Tests. */
@NullMarked
package io.clientele.subscription.slots.mongo;

import org.jspecify.annotations.NullMarked;
