/** Sign-in, codes and tokens, without HTTP. */
@NullMarked
package io.clientele.simulator.xero.identity;

import org.jspecify.annotations.NullMarked;
