/** Jobs with progress, shown with a kind of job that counts. */
@NullMarked
package io.clientele.platform.job;

import org.jspecify.annotations.NullMarked;
