/** Authorisations in the store. */
@NullMarked
package io.clientele.integration.authorisation.mongo;

import org.jspecify.annotations.NullMarked;
