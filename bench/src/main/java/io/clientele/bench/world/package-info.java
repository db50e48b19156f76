/** Practices, and who tells of them what services would hear in life. */
@NullMarked
package io.clientele.bench.world;

import org.jspecify.annotations.NullMarked;
