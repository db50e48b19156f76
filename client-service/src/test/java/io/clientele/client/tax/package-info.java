/** Rules of income sources, of the mark of the self-employed and of lists of categories. */
@NullMarked
package io.clientele.client.tax;

import org.jspecify.annotations.NullMarked;
