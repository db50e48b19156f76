/** Refresh tokens: made not drawn, each good once, and what it means when one comes again. */
@NullMarked
package io.clientele.access.refresh;

import org.jspecify.annotations.NullMarked;
