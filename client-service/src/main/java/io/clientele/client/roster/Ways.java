package io.clientele.client.roster;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which way a page is read (LST-3). Gathering costs the matches of the most selective condition,
 * walking costs as many rows as it takes to fill a page, and only trying tells. So conditions are
 * counted, and as soon as one has few matches those are read; while all have many, a walk is tried
 * that may read no more rows than gathering is known to cost. Whichever way would have been right,
 * all of it together costs little more than twice that.
 */
public final class Ways {

  private final Asked asked;
  private final Ordering order;
  private final boolean seesAll;
  private final List<Condition> conditions;

  /** The ways of this caller to what is asked, in this order. */
  public Ways(Sight sight, Asked asked, Ordering order) {
    this.asked = asked;
    this.order = order;
    this.seesAll = sight.grantedTo() == null;
    this.conditions = Condition.of(asked);
  }

  /** A way that reads nothing it does not show; there is none once two things must be compared. */
  public Optional<Way> straight() {
    return switch (conditions.size()) {
      case 0 -> Optional.of(walk(new Condition.Seen()));
      case 1 -> Optional.of(conditions.getFirst()).filter(this::isRead).map(Ways::walk);
      default -> Optional.empty();
    };
  }

  /** What is to be counted. */
  public List<Condition> counted() {
    return Stream.concat(Stream.of(new Condition.Seen()), conditions.stream()).toList();
  }

  /**
   * The way to try now.
   *
   * @param counts of all that is {@link #counted}
   * @param cap where counting ended; a count that is less is exact
   */
  public Way next(Map<Condition, Long> counts, long cap) {
    if (isTold(counts, cap)) {
      var fewest = fewest(counts);
      return isRead(fewest) ? walk(fewest) : new Way.Gather(fewest);
    }
    if (isSearchAmongFew()) {
      return walk(new Condition.Seen());
    }
    var along =
        conditions.stream()
            .filter(this::isInOrder)
            .max(Comparator.comparingInt(Ways::letters))
            .orElseGet(Condition.Seen::new);
    return new Way.Walk(along, cap);
  }

  /** The index of names knows the words, too: what does not match costs next to nothing. */
  private boolean isSearchAmongFew() {
    return !seesAll
        && order.column() == Column.NAME
        && conditions.stream().allMatch(Condition.Word.class::isInstance);
  }

  // Of several words the longest finds least; a filter, as far as it is in order, needs no guess.
  private static int letters(Condition condition) {
    return condition instanceof Condition.Word word ? word.beginning().length() : Integer.MAX_VALUE;
  }

  /** Whether these counts tell which condition has the fewest matches. */
  public boolean isTold(Map<Condition, Long> counts, long cap) {
    return counts.getOrDefault(fewest(counts), 0L) < cap;
  }

  /** The condition with the fewest matches, as far as they were counted. */
  public Condition fewest(Map<Condition, Long> counts) {
    return counted().stream()
        .min(Comparator.comparingLong(condition -> counts.getOrDefault(condition, Long.MAX_VALUE)))
        .orElseThrow();
  }

  private static Way walk(Condition along) {
    return new Way.Walk(along, Long.MAX_VALUE);
  }

  /** Whether along an index in order lie the matches of this condition, and no others. */
  private boolean isRead(Condition condition) {
    return isInOrder(condition) && !(condition instanceof Condition.Word word && !word.isStart());
  }

  /** Whether along an index in order lie the matches of this condition, maybe among others. */
  private boolean isInOrder(Condition condition) {
    return switch (condition) {
      case Condition.Seen seen -> true;
      // There the clients of the whole practice lie: who sees few would pass over most.
      case Condition.Word word -> seesAll && order.column() == Column.NAME;
      case Condition.Filtered filtered -> isInOrder(filtered.column());
    };
  }

  private boolean isInOrder(Column column) {
    return column == order.column() || order.column() == Column.NAME && isSingleValues(column);
  }

  // Rows of one value come by name, and several such runs are merged; those of a range do not.
  private boolean isSingleValues(Column column) {
    return asked.filters().stream()
        .filter(filter -> filter.column() == column)
        .allMatch(Filter.OneOf.class::isInstance);
  }
}
