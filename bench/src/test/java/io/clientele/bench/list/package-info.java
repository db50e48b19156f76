/** What the tables of the list say. */
@NullMarked
package io.clientele.bench.list;

import org.jspecify.annotations.NullMarked;
