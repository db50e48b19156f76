/** Tests of sending mail. */
@NullMarked
package io.clientele.platform.mail;

import org.jspecify.annotations.NullMarked;
