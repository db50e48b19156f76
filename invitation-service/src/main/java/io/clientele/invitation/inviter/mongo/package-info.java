/** Where what was heard of colleagues and clients is kept. */
@NullMarked
package io.clientele.invitation.inviter.mongo;

import org.jspecify.annotations.NullMarked;
