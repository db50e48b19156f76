/** Leaving over HTTP. */
@NullMarked
package io.clientele.access.leaver.http;

import org.jspecify.annotations.NullMarked;
