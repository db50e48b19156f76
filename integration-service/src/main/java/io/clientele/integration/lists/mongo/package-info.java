/** Entries of lists in the store. */
@NullMarked
package io.clientele.integration.lists.mongo;

import org.jspecify.annotations.NullMarked;
