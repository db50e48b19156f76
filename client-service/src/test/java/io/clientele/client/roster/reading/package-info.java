/** Which way is taken. */
@NullMarked
package io.clientele.client.roster.reading;

import org.jspecify.annotations.NullMarked;
