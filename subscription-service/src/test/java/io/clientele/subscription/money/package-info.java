/** Tests. */
@NullMarked
package io.clientele.subscription.money;

import org.jspecify.annotations.NullMarked;
