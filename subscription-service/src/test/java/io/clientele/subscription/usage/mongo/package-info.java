/** Tests. */
@NullMarked
package io.clientele.subscription.usage.mongo;

import org.jspecify.annotations.NullMarked;
