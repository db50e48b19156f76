/** Who works at a practice. */
@NullMarked
package io.clientele.access.colleague;

import org.jspecify.annotations.NullMarked;
