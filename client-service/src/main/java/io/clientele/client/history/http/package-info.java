/** The history by HTTP. */
@NullMarked
package io.clientele.client.history.http;

import org.jspecify.annotations.NullMarked;
