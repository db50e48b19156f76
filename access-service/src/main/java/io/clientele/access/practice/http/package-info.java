/** Registering over HTTP, and the pages behind the confirmation link. */
@NullMarked
package io.clientele.access.practice.http;

import org.jspecify.annotations.NullMarked;
