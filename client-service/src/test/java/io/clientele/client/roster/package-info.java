/** Words, cursors, sight. */
@NullMarked
package io.clientele.client.roster;

import org.jspecify.annotations.NullMarked;
