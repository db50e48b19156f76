/** The plans there are (SUB-1): data with versions, checked when the service starts. */
@NullMarked
package io.clientele.subscription.plan;

import org.jspecify.annotations.NullMarked;
