/** How the service stores what its terms are made of. */
@NullMarked
package io.clientele.subscription.terms.mongo;

import org.jspecify.annotations.NullMarked;
