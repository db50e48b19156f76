/** What it costs to refresh the tokens of many sign-ins that are due at once. */
@NullMarked
package io.clientele.bench.refreshes;

import org.jspecify.annotations.NullMarked;
