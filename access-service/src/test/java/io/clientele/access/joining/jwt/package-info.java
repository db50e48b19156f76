/** Tests of what is a ticket and what is none. */
@NullMarked
package io.clientele.access.joining.jwt;

import org.jspecify.annotations.NullMarked;
