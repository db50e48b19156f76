package io.clientele.integration.connection;

import io.clientele.integration.provider.ListName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far one list has come.
 *
 * @param count how many entries it has; null if that is not known
 * @param at when it was imported, failed or found to be unavailable
 */
public record ListProgress(
    ListName list, Status status, @Nullable Integer count, @Nullable Instant at) {

  /** How far. */
  public enum Status {
    PENDING,
    IMPORTED,
    /** It could not be read. */
    FAILED,
    /** This organisation's edition, or the person who signed in, has no such list. */
    UNAVAILABLE
  }

  /** All of these, not begun. */
  static List<ListProgress> pending(List<ListName> lists) {
    return lists.stream().map(list -> new ListProgress(list, Status.PENDING, null, null)).toList();
  }

  ListProgress failed(Instant now) {
    return new ListProgress(list, Status.FAILED, null, now);
  }

  /** Whether it came to its end. */
  public boolean isImported() {
    return status == Status.IMPORTED;
  }

  /** Whether its entries are there: it came to its end in this import, or in one before. */
  public boolean isThere() {
    return isImported() || count != null;
  }

  /** What did not come this time leaves the entries that came before, and so their number. */
  ListProgress after(List<ListProgress> before) {
    return count != null
        ? this
        : before.stream()
            .filter(one -> one.list() == list)
            .findFirst()
            .map(one -> new ListProgress(list, status, one.count(), at))
            .orElse(this);
  }

  boolean isPending() {
    return status == Status.PENDING;
  }
}
