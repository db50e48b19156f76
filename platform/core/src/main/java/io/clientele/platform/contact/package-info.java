/** How people are reached: addresses and numbers in the one form in which they are compared. */
@NullMarked
package io.clientele.platform.contact;

import org.jspecify.annotations.NullMarked;
