/** What is asked of the OpenID provider behind the browser's back. Nothing public. */
@NullMarked
package io.clientele.gateway.session.provider;

import org.jspecify.annotations.NullMarked;
