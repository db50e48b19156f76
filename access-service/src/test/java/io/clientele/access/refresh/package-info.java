/** Tests of families of refresh tokens, without a container. */
@NullMarked
package io.clientele.access.refresh;

import org.jspecify.annotations.NullMarked;
