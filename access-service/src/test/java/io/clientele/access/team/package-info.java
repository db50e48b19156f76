/** The rules of teams alone. */
@NullMarked
package io.clientele.access.team;

import org.jspecify.annotations.NullMarked;
