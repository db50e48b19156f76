/** Sign-in, codes, tokens and limits, without HTTP. */
@NullMarked
package io.clientele.simulator.xero;

import org.jspecify.annotations.NullMarked;
