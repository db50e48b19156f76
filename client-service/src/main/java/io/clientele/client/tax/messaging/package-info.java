/** What is heard that decides about the mark of the self-employed. */
@NullMarked
package io.clientele.client.tax.messaging;

import org.jspecify.annotations.NullMarked;
