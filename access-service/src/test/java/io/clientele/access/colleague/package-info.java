/** What colleagues are at a practice, by the rules alone and over the real store. */
@NullMarked
package io.clientele.access.colleague;

import org.jspecify.annotations.NullMarked;
