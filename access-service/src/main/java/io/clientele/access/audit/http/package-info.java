/** The record over HTTP. */
@NullMarked
package io.clientele.access.audit.http;

import org.jspecify.annotations.NullMarked;
