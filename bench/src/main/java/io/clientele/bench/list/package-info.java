/** How quick the client list is, small and large. */
@NullMarked
package io.clientele.bench.list;

import org.jspecify.annotations.NullMarked;
