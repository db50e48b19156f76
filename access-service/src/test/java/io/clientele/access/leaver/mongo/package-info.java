/** The shipped stores of leaving, for tests that start no service. */
@NullMarked
package io.clientele.access.leaver.mongo;

import org.jspecify.annotations.NullMarked;
