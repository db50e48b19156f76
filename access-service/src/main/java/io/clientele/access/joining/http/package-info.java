/** Joining on a page, or by a program. */
@NullMarked
package io.clientele.access.joining.http;

import org.jspecify.annotations.NullMarked;
