/** The list as it is kept. */
@NullMarked
package io.clientele.client.roster.mongo;

import org.jspecify.annotations.NullMarked;
