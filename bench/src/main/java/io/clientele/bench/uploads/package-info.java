/** How quick files of clients are taken in, in how much memory, and what others notice of it. */
@NullMarked
package io.clientele.bench.uploads;

import org.jspecify.annotations.NullMarked;
