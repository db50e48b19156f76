/**
 * What the books of every provider are made of: rows of files, invented names, rows worked out from
 * their number.
 */
@NullMarked
package io.clientele.simulator.books;

import org.jspecify.annotations.NullMarked;
