/** Proof of signing in, of the relay and of what a page may do, by browsers. */
@NullMarked
package io.clientele.gateway.session.http;

import org.jspecify.annotations.NullMarked;
