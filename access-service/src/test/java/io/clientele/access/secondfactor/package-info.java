/** Tests of what is done to a second factor. */
@NullMarked
package io.clientele.access.secondfactor;

import org.jspecify.annotations.NullMarked;
