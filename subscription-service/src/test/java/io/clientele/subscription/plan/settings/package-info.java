/** Tests. */
@NullMarked
package io.clientele.subscription.plan.settings;

import org.jspecify.annotations.NullMarked;
