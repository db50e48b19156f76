/** What a history keeps, and places in it. */
@NullMarked
package io.clientele.client.history;

import org.jspecify.annotations.NullMarked;
