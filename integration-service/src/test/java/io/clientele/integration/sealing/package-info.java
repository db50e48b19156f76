/** Keys are checked before anything begins, and changed while everything goes on. */
@NullMarked
package io.clientele.integration.sealing;

import org.jspecify.annotations.NullMarked;
