/** Reads the plans from {@code plans.yaml}. */
@NullMarked
package io.clientele.subscription.plan.settings;

import org.jspecify.annotations.NullMarked;
