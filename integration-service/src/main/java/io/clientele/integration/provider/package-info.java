/** Accounting software as the rest of this service sees it: one port, one neutral model (INT-1). */
@NullMarked
package io.clientele.integration.provider;

import org.jspecify.annotations.NullMarked;
