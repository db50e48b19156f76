/** What the table of providers says. */
@NullMarked
package io.clientele.bench.providers;

import org.jspecify.annotations.NullMarked;
