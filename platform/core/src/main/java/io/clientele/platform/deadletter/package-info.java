/**
 * What could not be understood: kept, listed, replayed, dropped; later events of a reaction's key
 * wait behind it.
 */
@NullMarked
package io.clientele.platform.deadletter;

import org.jspecify.annotations.NullMarked;
