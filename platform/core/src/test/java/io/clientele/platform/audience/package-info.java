/** Who sees which client, without anything around it. */
@NullMarked
package io.clientele.platform.audience;

import org.jspecify.annotations.NullMarked;
