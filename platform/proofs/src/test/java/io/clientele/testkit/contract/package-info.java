/** Shows that the kit can fail. */
@NullMarked
package io.clientele.testkit.contract;

import org.jspecify.annotations.NullMarked;
