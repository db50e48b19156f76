/** Merging logins over HTTP. */
@NullMarked
package io.clientele.access.merging.http;

import org.jspecify.annotations.NullMarked;
