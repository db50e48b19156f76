/** The service as a whole, from outside. */
@NullMarked
package io.clientele.client;

import org.jspecify.annotations.NullMarked;
