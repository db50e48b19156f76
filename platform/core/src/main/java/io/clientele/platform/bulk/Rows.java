package io.clientele.platform.bulk;

import java.util.List;
import java.util.function.Consumer;

/** All rows of a bulk, as often as they are wanted. */
@FunctionalInterface
public interface Rows {

  /** Hands over every row in the order of the file, some hundreds at a time. */
  void each(Consumer<List<BulkRow>> slice);
}
