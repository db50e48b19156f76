/** The rules of the house, as ArchUnit rules that have been seen failing. */
@NullMarked
package io.clientele.testkit.rules;

import org.jspecify.annotations.NullMarked;
