package io.clientele.integration.provider;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a read of a list was (INT-4).
 *
 * @param whole whether every entry came: what did not is gone. Otherwise only what has changed came
 * @param asOf from when on changes are to be asked for next time: the provider's time when the read
 *     began, less five minutes; null where changes cannot be asked for: the next read is whole
 */
public record ListRead(boolean whole, @Nullable Instant asOf) {

  /** Every entry came, and that is the only way the list is read. */
  public static ListRead all() {
    return new ListRead(true, null);
  }

  /** Every entry came; changes since then can be asked for. */
  public static ListRead all(@Nullable Instant asOf) {
    return new ListRead(true, asOf);
  }

  /** What has changed came; what changes after that can be asked for again. */
  public static ListRead changes(@Nullable Instant asOf) {
    return new ListRead(false, asOf);
  }
}
