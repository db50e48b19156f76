/** Practices in any store. */
@NullMarked
package io.clientele.access.practice.mongo;

import org.jspecify.annotations.NullMarked;
