/**
 * One command, one write: state, events and idempotency key in one atomic update of one document.
 */
@NullMarked
package io.clientele.platform.aggregate;

import org.jspecify.annotations.NullMarked;
