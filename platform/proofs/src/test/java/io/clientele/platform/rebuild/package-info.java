/** Proves that a list is made anew beside itself, whatever instances do meanwhile. */
@NullMarked
package io.clientele.platform.rebuild;

import org.jspecify.annotations.NullMarked;
