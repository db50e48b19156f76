/** Tests of hearing topics by oneself. */
@NullMarked
package io.clientele.platform.watch;

import org.jspecify.annotations.NullMarked;
