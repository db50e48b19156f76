/** Tests of email addresses and phone numbers. */
@NullMarked
package io.clientele.platform.contact;

import org.jspecify.annotations.NullMarked;
