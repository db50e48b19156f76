/** Who pays for a client (SUB-4). */
@NullMarked
package io.clientele.subscription.payer;

import org.jspecify.annotations.NullMarked;
