/** Who pays for a client, and the proof that no slot and no answer goes astray. */
@NullMarked
package io.clientele.client.payer;

import org.jspecify.annotations.NullMarked;
