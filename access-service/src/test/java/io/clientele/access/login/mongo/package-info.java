/** Logins in a store of their own, for tests. */
@NullMarked
package io.clientele.access.login.mongo;

import org.jspecify.annotations.NullMarked;
