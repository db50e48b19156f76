/** Xero: its addresses, forms and words. */
@NullMarked
package io.clientele.integration.provider.xero;

import org.jspecify.annotations.NullMarked;
