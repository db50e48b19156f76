/** Who is calling: every service checks tokens itself, from what it heard. */
@NullMarked
package io.clientele.platform.token;

import org.jspecify.annotations.NullMarked;
