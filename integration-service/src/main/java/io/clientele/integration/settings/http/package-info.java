/** Settings of connections by HTTP. */
@NullMarked
package io.clientele.integration.settings.http;

import org.jspecify.annotations.NullMarked;
