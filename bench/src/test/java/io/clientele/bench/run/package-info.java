/** What figures of benchmarks stand on. */
@NullMarked
package io.clientele.bench.run;

import org.jspecify.annotations.NullMarked;
