/** The life of a client by HTTP. */
@NullMarked
package io.clientele.client.life.http;

import org.jspecify.annotations.NullMarked;
