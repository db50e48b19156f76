/** Where logins are kept. */
@NullMarked
package io.clientele.access.login.mongo;

import org.jspecify.annotations.NullMarked;
