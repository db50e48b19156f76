/** Where client accounts are kept. */
@NullMarked
package io.clientele.subscription.account.mongo;

import org.jspecify.annotations.NullMarked;
