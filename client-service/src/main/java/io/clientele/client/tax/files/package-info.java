/** Lists of categories, read from the files we ship. */
@NullMarked
package io.clientele.client.tax.files;

import org.jspecify.annotations.NullMarked;
