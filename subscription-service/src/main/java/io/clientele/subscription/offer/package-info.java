/** What clients are offered who pay by themselves, from the terms of their practice (SUB-4). */
@NullMarked
package io.clientele.subscription.offer;

import org.jspecify.annotations.NullMarked;
