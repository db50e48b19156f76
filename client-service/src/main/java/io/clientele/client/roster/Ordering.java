package io.clientele.client.roster;

import java.util.Optional;

/**
 * In which order (LST-3). Where a column does not tell two clients apart their names do, then their
 * ids, in the same direction; unknown values come last in both directions.
 */
public record Ordering(Column column, boolean descending) {

  /** As the list is shown unless somebody asks otherwise. */
  public static final Ordering BY_NAME = new Ordering(Column.NAME, false);

  private static final String DESCENDING = "-";

  /** The order that is named so: {@code healthScore}, {@code -healthScore}; empty if none is. */
  public static Optional<Ordering> named(String key) {
    var descending = key.startsWith(DESCENDING);
    return Column.named(descending ? key.substring(1) : key)
        .map(column -> new Ordering(column, descending));
  }

  /** As it is named on the wire. */
  public String key() {
    return descending ? DESCENDING + column.key() : column.key();
  }
}
