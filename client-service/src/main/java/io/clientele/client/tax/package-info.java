/** What is asked of clients for their taxes: income sources, and the mark of the self-employed. */
@NullMarked
package io.clientele.client.tax;

import org.jspecify.annotations.NullMarked;
