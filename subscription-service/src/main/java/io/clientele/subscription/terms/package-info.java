/**
 * What a practice has agreed to: its trial, its plan, and moving to another (SUB-1, SUB-2). Knows
 * no framework; the door is {@link io.clientele.subscription.terms.Subscription}.
 */
@NullMarked
package io.clientele.subscription.terms;

import org.jspecify.annotations.NullMarked;
