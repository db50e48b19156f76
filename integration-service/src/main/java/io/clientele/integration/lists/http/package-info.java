/** Shows the entries of lists. */
@NullMarked
package io.clientele.integration.lists.http;

import org.jspecify.annotations.NullMarked;
