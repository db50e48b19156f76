/** Sage Accounting as far as we talk to it: what it knows and what it decides, without HTTP. */
@NullMarked
package io.clientele.simulator.sage;

import org.jspecify.annotations.NullMarked;
