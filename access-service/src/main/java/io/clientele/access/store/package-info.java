/** What the stores of this service have in common. */
@NullMarked
package io.clientele.access.store;

import org.jspecify.annotations.NullMarked;
