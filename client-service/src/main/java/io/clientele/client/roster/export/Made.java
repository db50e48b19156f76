package io.clientele.client.roster.export;

import io.clientele.client.roster.Sight;
import org.jspecify.annotations.Nullable;

/**
 * A file that is ready.
 *
 * @param file its name in the store
 * @param rows how many clients are in it
 * @param grantedTo whose clients those are; null for all of the practice
 */
public record Made(String file, long bytes, long rows, @Nullable String grantedTo) {

  /** Whether somebody of the practice sees at least those whose clients were written. */
  boolean mayBeShownTo(Sight sight) {
    return sight.grantedTo() == null || sight.grantedTo().equals(grantedTo);
  }
}
