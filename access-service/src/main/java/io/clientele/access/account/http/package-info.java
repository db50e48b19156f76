/** Who am I, over HTTP. */
@NullMarked
package io.clientele.access.account.http;

import org.jspecify.annotations.NullMarked;
