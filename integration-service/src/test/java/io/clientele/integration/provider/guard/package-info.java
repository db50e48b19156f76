/** Guards before a provider that stalls, fails and forbids. */
@NullMarked
package io.clientele.integration.provider.guard;

import org.jspecify.annotations.NullMarked;
