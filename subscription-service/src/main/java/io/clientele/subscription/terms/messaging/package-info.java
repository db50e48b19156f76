/** What the terms of a practice hear of other services. */
@NullMarked
package io.clientele.subscription.terms.messaging;

import org.jspecify.annotations.NullMarked;
