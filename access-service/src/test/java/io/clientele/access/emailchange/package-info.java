/** Tests of another email for a login. */
@NullMarked
package io.clientele.access.emailchange;

import org.jspecify.annotations.NullMarked;
