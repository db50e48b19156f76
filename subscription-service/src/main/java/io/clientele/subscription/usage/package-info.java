/** What a practice makes use of, as far as others report it. */
@NullMarked
package io.clientele.subscription.usage;

import org.jspecify.annotations.NullMarked;
