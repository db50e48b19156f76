/** Granting and withdrawing over HTTP. */
@NullMarked
package io.clientele.access.clientaccess.http;

import org.jspecify.annotations.NullMarked;
