/** QuickBooks Online: its addresses, forms and words. */
@NullMarked
package io.clientele.integration.provider.quickbooks;

import org.jspecify.annotations.NullMarked;
