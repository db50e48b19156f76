/** Second factors over HTTP. */
@NullMarked
package io.clientele.access.secondfactor.http;

import org.jspecify.annotations.NullMarked;
