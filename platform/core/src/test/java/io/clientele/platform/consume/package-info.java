/** Tests without a broker. */
@NullMarked
package io.clientele.platform.consume;

import org.jspecify.annotations.NullMarked;
