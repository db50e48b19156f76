/** The forecast, asked over HTTP. */
@NullMarked
package io.clientele.integration.forecast.http;

import org.jspecify.annotations.NullMarked;
