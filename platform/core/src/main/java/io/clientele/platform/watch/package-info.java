/** Topics that every instance hears by itself, without a shared group. */
@NullMarked
package io.clientele.platform.watch;

import org.jspecify.annotations.NullMarked;
