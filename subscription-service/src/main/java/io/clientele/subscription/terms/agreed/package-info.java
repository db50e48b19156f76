/**
 * What a practice has agreed to, and what it was charged for that (SUB-1, SUB-2, SUB-10). Knows no
 * framework.
 */
@NullMarked
package io.clientele.subscription.terms.agreed;

import org.jspecify.annotations.NullMarked;
