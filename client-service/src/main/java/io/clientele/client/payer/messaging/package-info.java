/** What is heard of clients' accounts. */
@NullMarked
package io.clientele.client.payer.messaging;

import org.jspecify.annotations.NullMarked;
