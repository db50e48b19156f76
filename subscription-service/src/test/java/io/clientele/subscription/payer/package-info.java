/** Who pays for a client. */
@NullMarked
package io.clientele.subscription.payer;

import org.jspecify.annotations.NullMarked;
