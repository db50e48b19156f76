/** Who may add what. */
@NullMarked
package io.clientele.client.onboarding;

import org.jspecify.annotations.NullMarked;
