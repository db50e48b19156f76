/** The shipped collection of who has gone, for tests that start no service. */
@NullMarked
package io.clientele.invitation.leaver.mongo;

import org.jspecify.annotations.NullMarked;
