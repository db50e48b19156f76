/** Secrets: how they are sealed, made, and recognised without being kept. */
@NullMarked
package io.clientele.platform.secret;

import org.jspecify.annotations.NullMarked;
