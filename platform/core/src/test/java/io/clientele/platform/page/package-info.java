/** Pages, and the language they are in. */
@NullMarked
package io.clientele.platform.page;

import org.jspecify.annotations.NullMarked;
