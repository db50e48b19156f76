/** Tests of QuickBooks' select language. */
@NullMarked
package io.clientele.simulator.quickbooks.query;

import org.jspecify.annotations.NullMarked;
