/** How many clients count against a bundle (SUB-2, SUB-5). Knows no framework. */
@NullMarked
package io.clientele.subscription.slots;

import org.jspecify.annotations.NullMarked;
