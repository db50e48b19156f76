/** Access to clients in a store of its own, for tests. */
@NullMarked
package io.clientele.access.clientaccess.mongo;

import org.jspecify.annotations.NullMarked;
