/** The words of names and of searches, as people compare them. */
@NullMarked
package io.clientele.client.roster.search;

import org.jspecify.annotations.NullMarked;
