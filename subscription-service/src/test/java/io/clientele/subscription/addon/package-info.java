/** Tests. */
@NullMarked
package io.clientele.subscription.addon;

import org.jspecify.annotations.NullMarked;
