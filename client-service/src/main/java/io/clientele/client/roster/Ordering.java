package io.clientele.client.roster;

/**
 * In which order (LST-3). Where a column does not tell two clients apart their names do, then their
 * ids, in the same direction; unknown values come last in both directions.
 */
public record Ordering(Column column, boolean descending) {

  /** As the list is shown unless somebody asks otherwise. */
  public static final Ordering BY_NAME = new Ordering(Column.NAME, false);
}
