/** Where the rows of the client list are kept. */
@NullMarked
package io.clientele.client.roster.mongo;

import org.jspecify.annotations.NullMarked;
