/** Tests of the platform that need neither store nor broker. */
@NullMarked
package io.clientele.platform;

import org.jspecify.annotations.NullMarked;
