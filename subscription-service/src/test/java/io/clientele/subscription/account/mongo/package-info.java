/** Accounts of clients in a store. */
@NullMarked
package io.clientele.subscription.account.mongo;

import org.jspecify.annotations.NullMarked;
