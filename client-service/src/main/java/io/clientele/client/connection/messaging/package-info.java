/** What is heard of connections that calls for an answer. */
@NullMarked
package io.clientele.client.connection.messaging;

import org.jspecify.annotations.NullMarked;
