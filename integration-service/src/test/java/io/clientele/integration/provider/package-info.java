/** The port, and a provider that does as a test says. */
@NullMarked
package io.clientele.integration.provider;

import org.jspecify.annotations.NullMarked;
