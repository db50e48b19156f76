package io.clientele.integration.forecast;

import io.clientele.integration.connection.Foretold;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which connections end when.
 *
 * @param all of the practice, as far as the caller sees it
 * @param people those with something that ends in the time asked about or has expired, who is next
 *     first; at most {@link #MOST_PEOPLE}
 * @param items what ends in that time, the next first: one page of it
 * @param next where the next page begins; null after the last
 */
public record Forecast(Tally all, List<Person> people, List<Foretold> items, @Nullable Place next) {

  /** How many people are told at most; each can be asked about. */
  public static final int MOST_PEOPLE = 100;

  private static final Comparator<Foretold> BY_END =
      Comparator.comparing(Forecast::end).thenComparing(Foretold::connection);

  private static final Comparator<Person> BY_NEXT =
      Comparator.comparing(
              (Person one) -> one.tally().nextEndsAt(), Comparator.nullsLast(Instant::compareTo))
          .thenComparing(Person::login);

  /** What one person's sign-ins hold. */
  public record Person(String login, Tally tally) {}

  /**
   * What is asked.
   *
   * @param days what ends in so many days
   * @param person of this one alone; null for everybody
   * @param after where the page before ended; null for the first
   * @param limit how many on a page
   */
  public record Query(int days, @Nullable String person, @Nullable Place after, int limit) {}

  /** Of these connections. */
  static Forecast of(Collection<Foretold> seen, Query query, Instant now) {
    var asked =
        seen.stream()
            .filter(one -> query.person() == null || one.person().equals(query.person()))
            .toList();
    var found =
        asked.stream()
            .filter(one -> Tally.endsBy(one, now, query.days()))
            .filter(one -> query.after() == null || query.after().isBefore(end(one), one))
            .sorted(BY_END)
            .limit(query.limit() + 1L)
            .toList();
    var more = found.size() > query.limit();
    var page = more ? found.subList(0, query.limit()) : found;
    return new Forecast(
        Tally.of(seen, now),
        people(asked, query.days(), now),
        page,
        more ? new Place(end(page.getLast()), page.getLast().connection()) : null);
  }

  private static List<Person> people(List<Foretold> asked, int days, Instant now) {
    Map<String, List<Foretold>> each =
        asked.stream().collect(Collectors.groupingBy(Foretold::person));
    return each.entrySet().stream()
        .map(one -> new Person(one.getKey(), Tally.of(one.getValue(), now)))
        .filter(one -> one.tally().expired() > 0 || one.tally().endsBy(now, days))
        .sorted(BY_NEXT)
        .limit(MOST_PEOPLE)
        .toList();
  }

  private static Instant end(Foretold one) {
    return Objects.requireNonNull(one.endsAt());
  }
}
