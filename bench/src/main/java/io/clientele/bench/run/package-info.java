/** How a benchmark is wanted, where it runs, and what is made of what it measured. */
@NullMarked
package io.clientele.bench.run;

import org.jspecify.annotations.NullMarked;
