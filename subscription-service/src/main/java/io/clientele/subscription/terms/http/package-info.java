/** Subscriptions over HTTP. */
@NullMarked
package io.clientele.subscription.terms.http;

import org.jspecify.annotations.NullMarked;
