/** Adding clients by HTTP. */
@NullMarked
package io.clientele.client.onboarding.http;

import org.jspecify.annotations.NullMarked;
