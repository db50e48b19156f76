/** What a client is, what can happen to it, and what is told of it. */
@NullMarked
package io.clientele.client.account;

import org.jspecify.annotations.NullMarked;
