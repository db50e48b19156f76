/** Who pays for a client, over HTTP: for its practice, and for the client itself. */
@NullMarked
package io.clientele.subscription.account.http;

import org.jspecify.annotations.NullMarked;
