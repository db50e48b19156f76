/** What was counted, as the service keeps it. */
@NullMarked
package io.clientele.invitation.limit.mongo;

import org.jspecify.annotations.NullMarked;
