/** The client list and adding clients: client-service. */
@NullMarked
package io.clientele.client;

import org.jspecify.annotations.NullMarked;
