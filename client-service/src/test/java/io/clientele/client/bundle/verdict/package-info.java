/** Tests of wishes for a smaller bundle. */
@NullMarked
package io.clientele.client.bundle.verdict;

import org.jspecify.annotations.NullMarked;
