/** What the tables of uploads say, and of which files. */
@NullMarked
package io.clientele.bench.uploads;

import org.jspecify.annotations.NullMarked;
