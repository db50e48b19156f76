package io.clientele.client.roster.http;

import io.clientele.client.roster.Column;
import io.clientele.client.roster.Filter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads filters from the parameters that are named as their columns are. */
final class FilterReader {

  /** What is asked for where nothing is known, or there is none. */
  static final String NONE = "NONE";

  private static final int MOST_VALUES = 50;
  private static final String BETWEEN = "..";

  private final List<Filter> filters = new ArrayList<>();
  private final Faults faults;

  FilterReader(Faults faults) {
    this.faults = faults;
  }

  List<Filter> filters() {
    return filters;
  }

  /** One of these values, of which every row has one. */
  void choice(Column column, @Nullable List<String> given, Enum<?>[] known) {
    of(column.key(), given, names(known))
        .ifPresent(values -> filters.add(new Filter.OneOf(column, values, false)));
  }

  /**
   * One of these values, or none.
   *
   * @param none how it is asked for that there is none
   */
  void choice(Column column, @Nullable List<String> given, Enum<?>[] known, String none) {
    var all = names(known);
    all.add(none);
    of(column.key(), given, all).ifPresent(values -> add(column, values, none));
  }

  /** Any value, or {@link #NONE}. */
  void any(Column column, @Nullable List<String> given) {
    if (given != null && !given.isEmpty()) {
      of(column.key(), given, Set.copyOf(given)).ifPresent(values -> add(column, values, NONE));
    }
  }

  /** A filter that is worked out from the values of another parameter. */
  Optional<Set<String>> of(String parameter, @Nullable List<String> given, Set<String> known) {
    if (given == null || given.isEmpty()) {
      return Optional.empty();
    }
    if (given.size() > MOST_VALUES || !known.containsAll(given)) {
      faults.invalid(
          parameter,
          given.size() > MOST_VALUES
              ? "has more than " + MOST_VALUES + " values"
              : "is one or more of " + String.join(", ", known.stream().sorted().toList()));
      return Optional.empty();
    }
    return Optional.of(Set.copyOf(given));
  }

  /** One of these values; the one that means none is none. */
  void add(Column column, Set<String> values, String none) {
    var some = new HashSet<>(values);
    var orUnknown = some.remove(none);
    filters.add(new Filter.OneOf(column, some, orUnknown));
  }

  void add(Filter filter) {
    filters.add(filter);
  }

  /** From one value to another, both included; either end may be open, but not both. */
  void range(Column column, @Nullable String given) {
    if (given == null) {
      return;
    }
    var between = given.indexOf(BETWEEN);
    var ends =
        between < 0
            ? List.<String>of()
            : List.of(given.substring(0, between), given.substring(between + BETWEEN.length()));
    if (ends.isEmpty() || ends.stream().allMatch(String::isEmpty)) {
      faults.invalid(column.key(), "is a range, as a..b, a.. or ..b");
      return;
    }
    var from = column.kind().read(ends.getFirst());
    var to = column.kind().read(ends.getLast());
    if (isNone(ends.getFirst(), from) || isNone(ends.getLast(), to)) {
      faults.invalid(column.key(), "has an end that is no " + column.kind());
    } else {
      filters.add(new Filter.Between(column, from.orElse(null), to.orElse(null), false));
    }
  }

  private static boolean isNone(String end, Optional<Object> read) {
    return !end.isEmpty() && read.isEmpty();
  }

  static Set<String> names(Enum<?>[] known) {
    return Arrays.stream(known).map(Enum::name).collect(Collectors.toCollection(HashSet::new));
  }
}
