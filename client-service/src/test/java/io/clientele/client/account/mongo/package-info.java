/** Clients as they are kept. */
@NullMarked
package io.clientele.client.account.mongo;

import org.jspecify.annotations.NullMarked;
