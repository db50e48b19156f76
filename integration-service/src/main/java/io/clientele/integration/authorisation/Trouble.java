package io.clientele.integration.authorisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a refresh failed: known to every instance, so that none asks again too soon (INT-7).
 *
 * @param faults how often in a row
 * @param notBefore nobody asks the provider again until then
 */
public record Trouble(int faults, Instant notBefore) {

  /** Once more than before. */
  static Trouble after(@Nullable Trouble before, Instant notBefore) {
    return new Trouble(faults(before) + 1, notBefore);
  }

  /** How often it went wrong in a row by now. */
  static int faults(@Nullable Trouble now) {
    return now == null ? 0 : now.faults;
  }
}
