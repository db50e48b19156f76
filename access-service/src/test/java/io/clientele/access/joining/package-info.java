/** Tests of the rules of joining. */
@NullMarked
package io.clientele.access.joining;

import org.jspecify.annotations.NullMarked;
