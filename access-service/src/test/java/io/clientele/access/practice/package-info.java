/** Tests of registering, without a container. */
@NullMarked
package io.clientele.access.practice;

import org.jspecify.annotations.NullMarked;
