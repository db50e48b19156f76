package io.clientele.simulator.quickbooks.query;

import io.clientele.simulator.quickbooks.books.Entity;
import java.util.List;
import java.util.stream.Stream;

/**
 * A query as it was read.
 *
 * @param entity the kind of object, as it was written
 * @param counting whether only their number is asked for
 * @param start the place of the first one wanted, from 1
 * @param most how many are wanted at most
 */
public record Select(
    String entity, boolean counting, List<Condition> conditions, int start, int most) {

  private static final String ACTIVE = "Active";

  /** Those it is about, in the order of their making. */
  public List<Entity> page(Stream<Entity> all) {
    return matching(all).skip(start - 1L).limit(most).toList();
  }

  /** How many it is about, on all pages. */
  public long count(Stream<Entity> all) {
    return matching(all).count();
  }

  // Inactive ones are left out unless the query speaks of Active (providers.md 3.3 [S]).
  private Stream<Entity> matching(Stream<Entity> all) {
    boolean asked = conditions.stream().anyMatch(condition -> condition.isAbout(ACTIVE));
    return all.filter(entity -> asked || entity.active())
        .filter(entity -> conditions.stream().allMatch(condition -> condition.passes(entity)));
  }
}
