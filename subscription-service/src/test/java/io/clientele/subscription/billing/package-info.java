/** Tests. */
@NullMarked
package io.clientele.subscription.billing;

import org.jspecify.annotations.NullMarked;
