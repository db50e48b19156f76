/** What is found, and what is not. */
@NullMarked
package io.clientele.client.roster.search;

import org.jspecify.annotations.NullMarked;
