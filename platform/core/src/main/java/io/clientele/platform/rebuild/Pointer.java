package io.clientele.platform.rebuild;

import org.jspecify.annotations.Nullable;

/**
 * Where the rows of a list lie.
 *
 * @param version moves whenever one of the two places does
 * @param live the collection that is read, and written
 * @param beside one more that is written, and not read; null unless a rebuild needs it
 * @param underWay whether there is a rebuild to work on
 */
record Pointer(long version, String live, @Nullable String beside, boolean underWay) {}
