/** Default settings and the settings of clients by HTTP. */
@NullMarked
package io.clientele.client.settings.http;

import org.jspecify.annotations.NullMarked;
