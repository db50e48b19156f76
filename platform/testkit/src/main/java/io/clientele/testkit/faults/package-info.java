/** Faults on purpose: a store and a producer that fail, delay, pause, or die. */
@NullMarked
package io.clientele.testkit.faults;

import org.jspecify.annotations.NullMarked;
