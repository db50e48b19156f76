/** Who guesses, as a request shows it. */
@NullMarked
package io.clientele.access.guessing.http;

import org.jspecify.annotations.NullMarked;
