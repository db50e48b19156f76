/** The shipped collection of authorisations, for tests that start no service. */
@NullMarked
package io.clientele.integration.authorisation.mongo;

import org.jspecify.annotations.NullMarked;
