/** FreeAgent: its addresses, forms and words. */
@NullMarked
package io.clientele.integration.provider.freeagent;

import org.jspecify.annotations.NullMarked;
