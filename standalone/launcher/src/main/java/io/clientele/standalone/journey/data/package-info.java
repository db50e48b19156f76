/** Real companies to play the journey with. */
@NullMarked
package io.clientele.standalone.journey.data;

import org.jspecify.annotations.NullMarked;
