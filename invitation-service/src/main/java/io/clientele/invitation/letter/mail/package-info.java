/** Letters as HTML, the way mail programs want it. */
@NullMarked
package io.clientele.invitation.letter.mail;

import org.jspecify.annotations.NullMarked;
