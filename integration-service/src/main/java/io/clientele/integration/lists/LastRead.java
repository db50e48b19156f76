package io.clientele.integration.lists;

import io.clientele.integration.provider.ListRead;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a list was read last (INT-4).
 *
 * @param run the import in which it was last read whole: what it has is written under that
 * @param wholeAt when that was
 * @param asOf from when on to ask for changes; null if they cannot be asked for
 */
public record LastRead(String run, Instant wholeAt, @Nullable Instant asOf) {

  /**
   * After so long a list is read whole again: what was deleted is in no change, and some changes
   * are in none either (docs/providers.md 2.3). Less than the shortest time between daily imports.
   */
  public static final Duration WHOLE_AGAIN = Duration.ofHours(18);

  /** From when on to ask for changes now; empty if the list is to be read whole. */
  Optional<Instant> since(Instant now) {
    return now.isBefore(wholeAt.plus(WHOLE_AGAIN)) ? Optional.ofNullable(asOf) : Optional.empty();
  }

  /** The list was read whole. */
  static LastRead whole(String run, Instant now, ListRead read) {
    return new LastRead(run, now, read.asOf());
  }

  /** Its changes were read. */
  LastRead changed(ListRead read) {
    return new LastRead(run, wholeAt, read.asOf() == null ? asOf : read.asOf());
  }
}
