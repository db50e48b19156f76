/** Commands on very many things at once: planned row by row, then done exactly as planned. */
@NullMarked
package io.clientele.platform.bulk;

import org.jspecify.annotations.NullMarked;
