/** Teams over HTTP. */
@NullMarked
package io.clientele.access.team.http;

import org.jspecify.annotations.NullMarked;
