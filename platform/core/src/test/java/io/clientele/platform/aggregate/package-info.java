/** Tests without containers. */
@NullMarked
package io.clientele.platform.aggregate;

import org.jspecify.annotations.NullMarked;
