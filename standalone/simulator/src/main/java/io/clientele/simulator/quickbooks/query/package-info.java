/** QuickBooks' small select language (providers.md 3.3): how it is read and what it finds. */
@NullMarked
package io.clientele.simulator.quickbooks.query;

import org.jspecify.annotations.NullMarked;
