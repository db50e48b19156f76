/** Tests. */
@NullMarked
package io.clientele.subscription;

import org.jspecify.annotations.NullMarked;
