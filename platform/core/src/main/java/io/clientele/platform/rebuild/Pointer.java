package io.clientele.platform.rebuild;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of a list lie.
 *
 * @param version moves whenever one of the two places does
 * @param live the collection that is read, and written
 * @param beside one more that is written, and not read; null unless a rebuild needs it
 * @param swaps moves whenever what readers saw may have been wrong, or what others see is: when
 *     {@code live} is another one, and when nobody reads the old one any more
 * @param underWay whether there is a rebuild to work on
 */
record Pointer(long version, String live, @Nullable String beside, long swaps, boolean underWay) {

  /** The names of all that is written. */
  Stream<String> collections() {
    return Stream.of(Optional.of(live), Optional.ofNullable(beside)).flatMap(Optional::stream);
  }
}
