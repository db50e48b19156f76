/**
 * How it stands with a subscription, and what moves it on (SUB-1, SUB-2, SUB-8). Knows no
 * framework.
 */
@NullMarked
package io.clientele.subscription.terms.life;

import org.jspecify.annotations.NullMarked;
