/** What the table of sign-ins says. */
@NullMarked
package io.clientele.bench.signin;

import org.jspecify.annotations.NullMarked;
