/** The client list: who sees which client, search, pages. */
@NullMarked
package io.clientele.client.roster;

import org.jspecify.annotations.NullMarked;
