/** Which service owns which path. Nothing public. */
@NullMarked
package io.clientele.gateway.routing;

import org.jspecify.annotations.NullMarked;
