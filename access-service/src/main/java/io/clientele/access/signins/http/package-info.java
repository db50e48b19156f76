/** Sign-ins over HTTP. */
@NullMarked
package io.clientele.access.signins.http;

import org.jspecify.annotations.NullMarked;
