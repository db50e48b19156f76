/**
 * The books of simulated organisations in Xero's words: a record's components are named like the
 * JSON members of the same entity (providers.md 2.2 and 2.3). Everything is invented, and the same
 * at every start.
 */
@NullMarked
package io.clientele.simulator.xero.books;

import org.jspecify.annotations.NullMarked;
