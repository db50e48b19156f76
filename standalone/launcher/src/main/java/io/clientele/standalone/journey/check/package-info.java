/** What a step of the journey looks at, and how it is said. */
@NullMarked
package io.clientele.standalone.journey.check;

import org.jspecify.annotations.NullMarked;
