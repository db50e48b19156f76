/** Who asks, from where, and what every answer carries. The door: Caller, EdgeOrder, ApiPaths. */
@NullMarked
package io.clientele.gateway.edge;

import org.jspecify.annotations.NullMarked;
