/** Who pays for a client, as far as a slot of the bundle hangs on it (SUB-4, CLI-9). */
@NullMarked
package io.clientele.client.payer;

import org.jspecify.annotations.NullMarked;
