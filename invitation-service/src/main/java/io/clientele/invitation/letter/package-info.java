/** What invitations say (INV-9): one set of words for mails and texts, in each language. */
@NullMarked
package io.clientele.invitation.letter;

import org.jspecify.annotations.NullMarked;
