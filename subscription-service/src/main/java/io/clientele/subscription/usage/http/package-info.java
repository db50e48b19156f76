/** Usage over HTTP. */
@NullMarked
package io.clientele.subscription.usage.http;

import org.jspecify.annotations.NullMarked;
