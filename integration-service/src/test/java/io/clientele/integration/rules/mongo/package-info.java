/** The shipped collection of supplier rules, for tests that start no service. */
@NullMarked
package io.clientele.integration.rules.mongo;

import org.jspecify.annotations.NullMarked;
