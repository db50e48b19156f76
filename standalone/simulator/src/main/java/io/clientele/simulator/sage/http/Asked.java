package io.clientele.simulator.sage.http;

import io.clientele.simulator.sage.books.Entity;
import io.clientele.simulator.web.Call;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a list call asks for (providers.md 4.3 [D]).
 *
 * @param size of a page, 1 to 200
 * @param changedSince inclusive; null for everything
 * @param deletedSince exclusive; null unless what was deleted is asked for
 */
record Asked(
    int page,
    int size,
    Set<String> attributes,
    @Nullable Instant changedSince,
    @Nullable Instant deletedSince) {

  private static final int USUAL_SIZE = 20;
  private static final int LARGEST_SIZE = 200;

  /**
   * Reads a call.
   *
   * @throws Unreadable if a parameter cannot be followed
   */
  static Asked read(Call call) {
    return new Asked(
        Math.max(1, number(call, "page", 1)),
        Math.clamp(number(call, "items_per_page", USUAL_SIZE), 1, LARGEST_SIZE),
        Set.of(text(call, "attributes").split(",")),
        instant(call, "updated_or_created_since"),
        instant(call, "deleted_since"));
  }

  /** A parameter of a call cannot be followed. */
  @SuppressWarnings("serial")
  static final class Unreadable extends RuntimeException {

    Unreadable(String name) {
      super(name);
    }

    String name() {
      return Objects.requireNonNull(getMessage());
    }
  }

  boolean isFiltered() {
    return changedSince != null || deletedSince != null;
  }

  boolean wants(Entity entity) {
    var deleted = entity.deleted();
    if (deletedSince != null) {
      return deleted != null && deleted.isAfter(deletedSince);
    }
    return deleted == null && (changedSince == null || !entity.updated().isBefore(changedSince));
  }

  private static int number(Call call, String name, int otherwise) {
    var text = text(call, name);
    try {
      return text.isEmpty() ? otherwise : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new Unreadable(name);
    }
  }

  private static @Nullable Instant instant(Call call, String name) {
    var text = text(call, name);
    try {
      return text.isEmpty() ? null : Instant.parse(text);
    } catch (DateTimeException e) {
      throw new Unreadable(name);
    }
  }

  private static String text(Call call, String name) {
    var value = call.query(name);
    return value == null ? "" : value;
  }
}
