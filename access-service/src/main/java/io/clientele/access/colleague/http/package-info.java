/** The colleagues of a practice over HTTP. */
@NullMarked
package io.clientele.access.colleague.http;

import org.jspecify.annotations.NullMarked;
