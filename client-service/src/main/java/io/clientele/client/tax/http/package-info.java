/** Income sources, the mark of the self-employed, and what it gives, by HTTP. */
@NullMarked
package io.clientele.client.tax.http;

import org.jspecify.annotations.NullMarked;
