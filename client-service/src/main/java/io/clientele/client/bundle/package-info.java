/** The bundle: how many clients a practice may have, and the protocol that keeps it (CLI-9). */
@NullMarked
package io.clientele.client.bundle;

import org.jspecify.annotations.NullMarked;
