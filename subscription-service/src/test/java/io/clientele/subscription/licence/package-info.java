/** Tests. */
@NullMarked
package io.clientele.subscription.licence;

import org.jspecify.annotations.NullMarked;
