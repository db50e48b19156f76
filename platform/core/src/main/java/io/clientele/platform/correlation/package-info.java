/** One trace from HTTP through events to logs. */
@NullMarked
package io.clientele.platform.correlation;

import org.jspecify.annotations.NullMarked;
