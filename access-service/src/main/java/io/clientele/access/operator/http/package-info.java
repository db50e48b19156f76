/** Operators over HTTP, and who makes them at the management port. */
@NullMarked
package io.clientele.access.operator.http;

import org.jspecify.annotations.NullMarked;
