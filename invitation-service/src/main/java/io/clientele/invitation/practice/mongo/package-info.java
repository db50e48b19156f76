/** Where what was heard of practices is kept. */
@NullMarked
package io.clientele.invitation.practice.mongo;

import org.jspecify.annotations.NullMarked;
