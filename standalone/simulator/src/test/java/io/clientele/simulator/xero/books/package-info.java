/** What the books of organisations hold. */
@NullMarked
package io.clientele.simulator.xero.books;

import org.jspecify.annotations.NullMarked;
