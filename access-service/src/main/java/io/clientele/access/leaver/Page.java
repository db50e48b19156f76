package io.clientele.access.leaver;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of something, in the order of its ids.
 *
 * @param count how many there are in all
 * @param nextCursor where the next page begins; null if this is the last
 */
public record Page<T>(long count, List<T> items, @Nullable String nextCursor) {

  public Page {
    items = List.copyOf(items);
  }

  /**
   * Which page.
   *
   * @param after where the page before ended; null for the first
   * @param limit how many at most
   */
  public record Asked(@Nullable String after, int limit) {}

  /**
   * The page that begins what was found.
   *
   * @param found in order, one more than the page holds if there is one
   * @param id what tells the place of one of them
   */
  public static <T> Page<T> of(long count, List<T> found, int limit, Function<T, String> id) {
    var items = found.subList(0, Math.min(limit, found.size()));
    return new Page<>(count, items, found.size() > limit ? id.apply(items.getLast()) : null);
  }

  /** The same page, shown otherwise. */
  public <U> Page<U> map(Function<T, U> shown) {
    return new Page<>(count, items.stream().map(shown).toList(), nextCursor);
  }
}
