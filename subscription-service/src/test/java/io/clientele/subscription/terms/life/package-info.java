/** Tests. */
@NullMarked
package io.clientele.subscription.terms.life;

import org.jspecify.annotations.NullMarked;
