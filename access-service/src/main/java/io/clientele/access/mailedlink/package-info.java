/**
 * Links in mails that let whoever reads them do one thing to one login. The door: MailedLinks,
 * MailedLink, LinkPurpose, LinkMaking.
 */
@NullMarked
package io.clientele.access.mailedlink;

import org.jspecify.annotations.NullMarked;
