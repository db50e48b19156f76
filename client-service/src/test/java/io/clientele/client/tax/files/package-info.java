/** The lists of categories we ship. */
@NullMarked
package io.clientele.client.tax.files;

import org.jspecify.annotations.NullMarked;
