/** Entries of lists as they are shipped, for tests that start no service. */
@NullMarked
package io.clientele.integration.lists.mongo;

import org.jspecify.annotations.NullMarked;
