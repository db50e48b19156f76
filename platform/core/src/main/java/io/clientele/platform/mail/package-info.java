/**
 * Mails, for services that send them: handed to a mail server, which takes them or says why not.
 */
@NullMarked
package io.clientele.platform.mail;

import org.jspecify.annotations.NullMarked;
