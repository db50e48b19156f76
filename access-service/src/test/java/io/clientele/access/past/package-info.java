/** Tests of what is said of the past. */
@NullMarked
package io.clientele.access.past;

import org.jspecify.annotations.NullMarked;
