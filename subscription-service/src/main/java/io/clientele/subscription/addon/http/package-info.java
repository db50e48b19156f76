/** Add-ons of a practice and its clients over HTTP. */
@NullMarked
package io.clientele.subscription.addon.http;

import org.jspecify.annotations.NullMarked;
