/** What colleagues hold, where it lies and as it was heard. */
@NullMarked
package io.clientele.access.leaver.mongo;

import org.jspecify.annotations.NullMarked;
