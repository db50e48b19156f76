/** The shipped collection of software, for tests that start no service. */
@NullMarked
package io.clientele.integration.capability.mongo;

import org.jspecify.annotations.NullMarked;
