/** Tests without containers. */
@NullMarked
package io.clientele.platform.token;

import org.jspecify.annotations.NullMarked;
