package io.clientele.client.roster;

import io.clientele.client.roster.search.Words;
import java.util.List;

/**
 * Which of the clients that are seen are wanted: all that every word and every filter lets through
 * (LST-3).
 *
 * @param search each of these begins some word of the name or of the practice code
 */
public record Asked(Words search, List<Filter> filters) {

  /** All of them. */
  public static final Asked ALL = new Asked(new Words(List.of()), List.of());

  public Asked {
    filters = List.copyOf(filters);
  }

  /**
   * The order it is shown in unless somebody asks otherwise: by name; but what is asked for by one
   * range alone is shown along that range.
   */
  public Ordering usualOrder() {
    return !hasSearch()
            && filters.size() == 1
            && filters.getFirst() instanceof Filter.Between range
            && !range.orUnknown()
        ? new Ordering(range.column(), false)
        : Ordering.BY_NAME;
  }

  /** Whether words are searched for. */
  public boolean hasSearch() {
    return !search.words().isEmpty();
  }
}
