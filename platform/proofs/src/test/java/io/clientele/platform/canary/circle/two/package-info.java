/** Breaks a rule of the house on purpose. */
@NullMarked
package io.clientele.platform.canary.circle.two;

import org.jspecify.annotations.NullMarked;
