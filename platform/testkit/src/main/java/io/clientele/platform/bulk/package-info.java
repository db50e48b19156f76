/** Bulk commands that a test lets be worked on. */
@NullMarked
package io.clientele.platform.bulk;

import org.jspecify.annotations.NullMarked;
