/** Xero's hosts: sign-in page, token address, connections and accounting API. */
@NullMarked
package io.clientele.simulator.xero.http;

import org.jspecify.annotations.NullMarked;
