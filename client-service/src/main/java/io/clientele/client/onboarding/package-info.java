/** Adding a client: what is open to a practice, and every reason why not. */
@NullMarked
package io.clientele.client.onboarding;

import org.jspecify.annotations.NullMarked;
