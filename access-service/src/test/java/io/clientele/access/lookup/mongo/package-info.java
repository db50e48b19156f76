/** Tests of counting look-ups in the store. */
@NullMarked
package io.clientele.access.lookup.mongo;

import org.jspecify.annotations.NullMarked;
