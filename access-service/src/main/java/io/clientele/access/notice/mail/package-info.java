/** The mails of a login, rendered and handed to a mail server. */
@NullMarked
package io.clientele.access.notice.mail;

import org.jspecify.annotations.NullMarked;
