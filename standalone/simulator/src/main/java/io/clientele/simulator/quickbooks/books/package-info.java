/**
 * The books of simulated companies in QuickBooks' words: what an entity holds is named like the
 * members of the same entity in its JSON (providers.md 3.2 and 3.4). Everything is invented, and
 * the same at every start.
 */
@NullMarked
package io.clientele.simulator.quickbooks.books;

import org.jspecify.annotations.NullMarked;
