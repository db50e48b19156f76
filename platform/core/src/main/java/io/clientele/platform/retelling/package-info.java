/** An owner tells its state again, for new subscribers and rebuilds. */
@NullMarked
package io.clientele.platform.retelling;

import org.jspecify.annotations.NullMarked;
