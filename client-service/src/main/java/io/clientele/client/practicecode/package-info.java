/**
 * The practice's own short names for its clients: one by one, and a file at a time (COD-1, COD-2).
 */
@NullMarked
package io.clientele.client.practicecode;

import org.jspecify.annotations.NullMarked;
