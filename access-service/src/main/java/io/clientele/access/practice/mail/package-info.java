/** The confirmation mail, sent until it is delivered. */
@NullMarked
package io.clientele.access.practice.mail;

import org.jspecify.annotations.NullMarked;
