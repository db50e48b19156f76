/** What the table of refreshes says. */
@NullMarked
package io.clientele.bench.refreshes;

import org.jspecify.annotations.NullMarked;
