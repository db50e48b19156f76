/** Who runs Clientele itself: the rules, without a container. */
@NullMarked
package io.clientele.access.operator;

import org.jspecify.annotations.NullMarked;
