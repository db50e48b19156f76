/** Money, exactly (SUB-9). Knows no framework. */
@NullMarked
package io.clientele.subscription.money;

import org.jspecify.annotations.NullMarked;
