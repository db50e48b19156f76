/** Where it is kept who has gone. */
@NullMarked
package io.clientele.invitation.leaver.mongo;

import org.jspecify.annotations.NullMarked;
