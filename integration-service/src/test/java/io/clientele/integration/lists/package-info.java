/** Lists as they are imported and kept. */
@NullMarked
package io.clientele.integration.lists;

import org.jspecify.annotations.NullMarked;
