/** What client-service has heard of practices and of what their subscriptions include. */
@NullMarked
package io.clientele.client.practice;

import org.jspecify.annotations.NullMarked;
