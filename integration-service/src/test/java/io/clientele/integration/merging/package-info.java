/** What matches what, against a naive reading of the same. */
@NullMarked
package io.clientele.integration.merging;

import org.jspecify.annotations.NullMarked;
