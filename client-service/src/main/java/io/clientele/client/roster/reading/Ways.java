package io.clientele.client.roster.reading;

import io.clientele.client.roster.Asked;
import io.clientele.client.roster.Column;
import io.clientele.client.roster.Filter;
import io.clientele.client.roster.Ordering;
import io.clientele.client.roster.Sight;
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
 * all of it together costs little more than twice that. Searches by name go further, under a {@link
 * Heading}.
 */
public final class Ways {

  private static final int MOST_WORDS = 8;

  /** Under a heading a page is found soon, or not at all: so far a search goes beyond a count. */
  private static final int SEARCHED = 5;

  /** So far two words are looked for under both before anything is counted. */
  private static final int PAIRED = 500;

  /** So many runs a store merges; of more it would put all rows in order in memory. */
  private static final int MOST_RUNS = 200;

  /** A value that is unknown may be two runs. */
  private static final int UNKNOWN = 2;

  private final Sight sight;
  private final Asked asked;
  private final Ordering order;
  private final List<Condition> conditions;

  /** The ways of this caller to what is asked, in this order. */
  public Ways(Sight sight, Asked asked, Ordering order) {
    this.sight = sight;
    this.asked = asked;
    this.order = order;
    this.conditions = Condition.of(asked);
  }

  /**
   * A way that needs no counting: it reads nothing that it does not show or, of two words, little.
   * There is none once other things must be compared.
   */
  public Optional<Way> straight() {
    return switch (conditions.size()) {
      case 0 -> Optional.of(walk(new Condition.Seen()));
      case 1 -> Optional.of(conditions.getFirst()).filter(this::isRead).map(Ways::walk);
      default -> pair().map(pair -> new Way.Walk(pair, PAIRED));
    };
  }

  /** The two longest words under whose headings a page is looked for, if there are two. */
  private Optional<Condition.Pair> pair() {
    var words = isSearchByName() ? words() : List.<Condition.Word>of();
    return words.stream()
        .limit(1)
        .flatMap(one -> words.stream().map(other -> new Condition.Pair(one, other)))
        .filter(this::isInOrder)
        .findFirst();
  }

  /** What is to be counted before a page is read. */
  public List<Condition> counted() {
    // Nobody who sees all sees less than a word finds; and if under a heading lies nothing else
    // than what a word finds, it shows by itself how rare that is.
    return isSearchByName() && sight.isOfAll()
        ? narrowing().filter(one -> !isRead(one)).toList()
        : all();
  }

  /** All that can be counted: what is seen, and whatever narrows it. */
  public List<Condition> all() {
    return Stream.concat(Stream.of(new Condition.Seen()), narrowing()).toList();
  }

  /** Of very many words the longest, which find the least; and every filter. */
  private Stream<Condition> narrowing() {
    var words = words();
    return conditions.stream()
        .filter(one -> !(one instanceof Condition.Word) || words.contains(one));
  }

  /** The words, the longest first. */
  private List<Condition.Word> words() {
    return conditions.stream()
        .filter(Condition.Word.class::isInstance)
        .map(Condition.Word.class::cast)
        .sorted(Comparator.comparingInt(Ways::letters).reversed())
        .limit(MOST_WORDS)
        .toList();
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
    if (isSearchByName()) {
      return search(cap == Long.MAX_VALUE ? cap : SEARCHED * cap);
    }
    var along =
        conditions.stream()
            .filter(this::isInOrder)
            .max(Comparator.comparingInt(Ways::letters))
            .orElseGet(Condition.Seen::new);
    return new Way.Walk(along, cap);
  }

  private boolean isSearchByName() {
    return !conditions.isEmpty()
        && order.column() == Column.NAME
        && conditions.stream().allMatch(Condition.Word.class::isInstance);
  }

  private Way search(long atMost) {
    var words = words().stream().filter(this::isInOrder).toList();
    return words.isEmpty()
        ? new Way.Walk(new Condition.Seen(), atMost)
        : new Way.Search(words, atMost);
  }

  // Of several words the longest finds least; a filter, as far as it is in order, needs no guess.
  private static int letters(Condition condition) {
    return condition instanceof Condition.Word word ? word.beginning().length() : Integer.MAX_VALUE;
  }

  /** Whether these counts tell which condition has the fewest matches. */
  public static boolean isTold(Map<Condition, Long> counts, long cap) {
    return counts.values().stream().anyMatch(count -> count < cap);
  }

  /** The condition with the fewest matches, as far as they were counted. */
  public static Condition fewest(Map<Condition, Long> counts) {
    return counts.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  private static Way walk(Condition along) {
    return new Way.Walk(along, Long.MAX_VALUE);
  }

  /** Whether along an index in order lie the matches of this condition, and no others. */
  private boolean isRead(Condition condition) {
    return isInOrder(condition)
        && !(condition instanceof Condition.Word word && !Heading.isExact(sight, word.beginning()));
  }

  /** Whether along an index in order lie the matches of this condition, maybe among others. */
  private boolean isInOrder(Condition condition) {
    return switch (condition) {
      case Condition.Seen seen -> true;
      case Condition.Word word ->
          order.column() == Column.NAME && !Heading.of(sight, word.beginning()).isEmpty();
      case Condition.Pair pair ->
          order.column() == Column.NAME
              && !Heading.of(sight, pair.one().beginning(), pair.other().beginning()).isEmpty();
      case Condition.Filtered filtered -> isInOrder(filtered.column());
    };
  }

  private boolean isInOrder(Column column) {
    return column == order.column() || order.column() == Column.NAME && isSingleValues(column);
  }

  // Rows of one value come by name, and several such runs are merged, up to a number; those of a
  // range do not.
  private boolean isSingleValues(Column column) {
    return asked.filters().stream()
        .filter(filter -> filter.column() == column)
        .allMatch(
            filter ->
                filter instanceof Filter.OneOf one
                    && (one.values().size() + UNKNOWN) * sight.audiences().size() <= MOST_RUNS);
  }
}
