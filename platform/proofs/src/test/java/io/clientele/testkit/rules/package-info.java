/** Shows that the kit can fail. */
@NullMarked
package io.clientele.testkit.rules;

import org.jspecify.annotations.NullMarked;
