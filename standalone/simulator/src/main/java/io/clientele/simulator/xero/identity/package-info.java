/**
 * Xero's sign-in: people, what they allow, codes, tokens and connections (providers.md 2.1, 2.2).
 */
@NullMarked
package io.clientele.simulator.xero.identity;

import org.jspecify.annotations.NullMarked;
