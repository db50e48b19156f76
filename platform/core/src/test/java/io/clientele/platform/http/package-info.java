/** Tests without containers. */
@NullMarked
package io.clientele.platform.http;

import org.jspecify.annotations.NullMarked;
