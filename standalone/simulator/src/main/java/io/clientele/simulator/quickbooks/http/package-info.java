/** Intuit's hosts: sign-in page, token and revocation address, and the accounting API. */
@NullMarked
package io.clientele.simulator.quickbooks.http;

import org.jspecify.annotations.NullMarked;
