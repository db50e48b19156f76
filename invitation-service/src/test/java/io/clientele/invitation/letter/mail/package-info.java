/** That letters are HTML no name can break. */
@NullMarked
package io.clientele.invitation.letter.mail;

import org.jspecify.annotations.NullMarked;
