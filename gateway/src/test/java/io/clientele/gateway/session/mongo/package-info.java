/** Proof of what one session's document can and cannot become. */
@NullMarked
package io.clientele.gateway.session.mongo;

import org.jspecify.annotations.NullMarked;
