/** Tests of access-service as a whole, over HTTP. */
@NullMarked
package io.clientele.access;

import org.jspecify.annotations.NullMarked;
