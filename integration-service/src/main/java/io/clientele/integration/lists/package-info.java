/** The reference lists of connected clients: imported, kept, shown (INT-4). */
@NullMarked
package io.clientele.integration.lists;

import org.jspecify.annotations.NullMarked;
