/** What follows when an invitation was accepted: whoever holds its ticket joins. */
@NullMarked
package io.clientele.access.joining;

import org.jspecify.annotations.NullMarked;
