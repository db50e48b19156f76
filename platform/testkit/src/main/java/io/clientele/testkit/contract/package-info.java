/** Holds what a service says and hears against the published language. */
@NullMarked
package io.clientele.testkit.contract;

import org.jspecify.annotations.NullMarked;
