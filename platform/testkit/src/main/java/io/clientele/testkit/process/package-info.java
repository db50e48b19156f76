/** Processes of a test's own, which are stopped and killed where it hurts. */
@NullMarked
package io.clientele.testkit.process;

import org.jspecify.annotations.NullMarked;
