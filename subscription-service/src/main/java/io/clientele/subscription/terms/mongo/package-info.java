/** Where subscriptions are kept. */
@NullMarked
package io.clientele.subscription.terms.mongo;

import org.jspecify.annotations.NullMarked;
