/** Tests of the links in our mails. */
@NullMarked
package io.clientele.access.practice.mail;

import org.jspecify.annotations.NullMarked;
