/** Tests of what becomes of the things of colleagues who leave. */
@NullMarked
package io.clientele.access.leaver;

import org.jspecify.annotations.NullMarked;
