/** The shipped collection of settings of connections, for tests that start no service. */
@NullMarked
package io.clientele.integration.settings.mongo;

import org.jspecify.annotations.NullMarked;
