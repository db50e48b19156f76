/** Whether the time an answer takes tells if an email has a login, or a password is right. */
@NullMarked
package io.clientele.bench.signin;

import org.jspecify.annotations.NullMarked;
