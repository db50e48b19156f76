/** Breaks a rule of the house on purpose. */
@NullMarked
package io.clientele.platform.canary.stranger;

import org.jspecify.annotations.NullMarked;
