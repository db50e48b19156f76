/** Tests of what the simulated QuickBooks knows and decides, without HTTP. */
@NullMarked
package io.clientele.simulator.quickbooks;

import org.jspecify.annotations.NullMarked;
