/** Where what goes on record lies: a collection that is only added to. */
@NullMarked
package io.clientele.platform.ledger;

import org.jspecify.annotations.NullMarked;
