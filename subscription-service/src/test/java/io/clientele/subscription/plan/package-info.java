/** Tests. */
@NullMarked
package io.clientele.subscription.plan;

import org.jspecify.annotations.NullMarked;
