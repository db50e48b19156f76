/** What the figures of benchmarks stand on. */
@NullMarked
package io.clientele.bench;

import org.jspecify.annotations.NullMarked;
