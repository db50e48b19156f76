/** What a business keeps in Sage (providers.md 4.2 to 4.4). */
@NullMarked
package io.clientele.simulator.sage.books;

import org.jspecify.annotations.NullMarked;
