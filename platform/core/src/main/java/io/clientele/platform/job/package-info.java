/** Jobs with progress: work that outlives the request that asked for it, and a crash. */
@NullMarked
package io.clientele.platform.job;

import org.jspecify.annotations.NullMarked;
