/** The client list by HTTP. */
@NullMarked
package io.clientele.client.roster.http;

import org.jspecify.annotations.NullMarked;
