/** When connections end, foretold. */
@NullMarked
package io.clientele.integration.forecast;

import org.jspecify.annotations.NullMarked;
