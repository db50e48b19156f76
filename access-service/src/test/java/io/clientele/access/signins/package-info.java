/** Tests of sign-ins, without a container. */
@NullMarked
package io.clientele.access.signins;

import org.jspecify.annotations.NullMarked;
