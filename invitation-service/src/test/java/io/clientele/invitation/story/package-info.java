/** What becomes of one invitation when two instances do to it what they like, and die of it. */
@NullMarked
package io.clientele.invitation.story;

import org.jspecify.annotations.NullMarked;
