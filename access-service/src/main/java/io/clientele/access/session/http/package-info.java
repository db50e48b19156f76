/** Sign-ins over HTTP. */
@NullMarked
package io.clientele.access.session.http;

import org.jspecify.annotations.NullMarked;
