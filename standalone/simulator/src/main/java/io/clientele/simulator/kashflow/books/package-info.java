/** What is in the books of a company at KashFlow (providers.md 6.3). */
@NullMarked
package io.clientele.simulator.kashflow.books;

import org.jspecify.annotations.NullMarked;
