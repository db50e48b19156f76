/** Tests of how guesses are counted. */
@NullMarked
package io.clientele.access.guessing;

import org.jspecify.annotations.NullMarked;
