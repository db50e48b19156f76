/** Where it is counted how much was sent. */
@NullMarked
package io.clientele.invitation.limit.mongo;

import org.jspecify.annotations.NullMarked;
