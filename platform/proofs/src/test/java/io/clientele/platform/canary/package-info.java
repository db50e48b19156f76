/** Each of these breaks one rule of the house, to show that the rule can fail. */
@NullMarked
package io.clientele.platform.canary;

import org.jspecify.annotations.NullMarked;
