/** Tests. */
@NullMarked
package io.clientele.subscription.terms;

import org.jspecify.annotations.NullMarked;
