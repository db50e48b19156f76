/** Whom the practices of benchmarks consist of. */
@NullMarked
package io.clientele.bench.world;

import org.jspecify.annotations.NullMarked;
