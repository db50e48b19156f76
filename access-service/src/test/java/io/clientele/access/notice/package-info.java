/** Tests of the mails about logins. */
@NullMarked
package io.clientele.access.notice;

import org.jspecify.annotations.NullMarked;
