/** Practices: asked for, confirmed from a mail, registered. */
@NullMarked
package io.clientele.access.practice;

import org.jspecify.annotations.NullMarked;
