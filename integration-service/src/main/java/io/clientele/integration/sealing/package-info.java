/** The keys that stored tokens lie under: checked at the start, changed while running (INT-8). */
@NullMarked
package io.clientele.integration.sealing;

import org.jspecify.annotations.NullMarked;
