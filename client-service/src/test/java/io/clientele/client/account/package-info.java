/** Clients for tests to take. */
@NullMarked
package io.clientele.client.account;

import org.jspecify.annotations.NullMarked;
