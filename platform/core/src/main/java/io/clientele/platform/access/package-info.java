/** Which clients a caller may see, as every service keeps it for itself. */
@NullMarked
package io.clientele.platform.access;

import org.jspecify.annotations.NullMarked;
