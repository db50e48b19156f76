/** Sage Accounting: its addresses, envelopes and words. */
@NullMarked
package io.clientele.integration.provider.sage;

import org.jspecify.annotations.NullMarked;
