/** Which clients there are, as client-service says. */
@NullMarked
package io.clientele.subscription.account.messaging;

import org.jspecify.annotations.NullMarked;
