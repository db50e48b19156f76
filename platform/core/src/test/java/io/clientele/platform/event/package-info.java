/** Tests without containers. */
@NullMarked
package io.clientele.platform.event;

import org.jspecify.annotations.NullMarked;
