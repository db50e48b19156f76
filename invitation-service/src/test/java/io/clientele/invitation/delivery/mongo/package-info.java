/** The queue, for tests. */
@NullMarked
package io.clientele.invitation.delivery.mongo;

import org.jspecify.annotations.NullMarked;
