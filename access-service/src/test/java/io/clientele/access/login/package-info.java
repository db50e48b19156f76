/** Tests of logins, without a container. */
@NullMarked
package io.clientele.access.login;

import org.jspecify.annotations.NullMarked;
