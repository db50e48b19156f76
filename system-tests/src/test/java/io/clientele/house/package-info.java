/** The house as a whole: what its documents say is what its code does. */
@NullMarked
package io.clientele.house;

import org.jspecify.annotations.NullMarked;
