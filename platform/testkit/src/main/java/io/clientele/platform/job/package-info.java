/** Jobs that a test lets be worked on. */
@NullMarked
package io.clientele.platform.job;

import org.jspecify.annotations.NullMarked;
