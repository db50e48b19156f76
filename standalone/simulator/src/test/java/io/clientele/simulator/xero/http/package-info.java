/** Filters and dates of Xero's lists. */
@NullMarked
package io.clientele.simulator.xero.http;

import org.jspecify.annotations.NullMarked;
