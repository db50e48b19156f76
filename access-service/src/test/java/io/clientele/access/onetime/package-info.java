/** Tests of codes, without a container. */
@NullMarked
package io.clientele.access.onetime;

import org.jspecify.annotations.NullMarked;
