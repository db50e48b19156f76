/** Questions about the past over HTTP. */
@NullMarked
package io.clientele.access.past.http;

import org.jspecify.annotations.NullMarked;
