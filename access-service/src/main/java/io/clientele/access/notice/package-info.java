/**
 * Mails to people about their login: what was done to it, and the links they asked for. Each goes
 * out once a mail server takes it. The door: Notices, Notice, Notifying, Composer, Letter.
 */
@NullMarked
package io.clientele.access.notice;

import org.jspecify.annotations.NullMarked;
