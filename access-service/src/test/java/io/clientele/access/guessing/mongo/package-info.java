/** Tests of guesses in the store. */
@NullMarked
package io.clientele.access.guessing.mongo;

import org.jspecify.annotations.NullMarked;
