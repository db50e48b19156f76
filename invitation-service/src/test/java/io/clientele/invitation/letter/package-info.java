/** That letters say what they should, in every language, and nothing a stranger has put in. */
@NullMarked
package io.clientele.invitation.letter;

import org.jspecify.annotations.NullMarked;
