/** Looking up emails over HTTP. */
@NullMarked
package io.clientele.access.lookup.http;

import org.jspecify.annotations.NullMarked;
