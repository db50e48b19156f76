/** How quick it is, measured from outside. */
@NullMarked
package io.clientele.bench;

import org.jspecify.annotations.NullMarked;
