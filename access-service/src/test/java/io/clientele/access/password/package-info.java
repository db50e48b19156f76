/** Tests of forgotten passwords. */
@NullMarked
package io.clientele.access.password;

import org.jspecify.annotations.NullMarked;
