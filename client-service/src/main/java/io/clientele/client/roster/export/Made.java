package io.clientele.client.roster.export;

import io.clientele.client.roster.Sight;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that is ready.
 *
 * @param file its name in the store
 * @param rows how many clients are in it
 * @param grantedTo null if those are all of the practice, else whose: what an older release goes by
 * @param audiences whatever any of these saw; null if an older release has made it
 */
public record Made(
    String file,
    long bytes,
    long rows,
    @Nullable String grantedTo,
    @Nullable List<String> audiences) {

  /** Whether somebody of the practice sees at least those whose clients were written. */
  boolean mayBeShownTo(Sight sight) {
    return sight.includes(KeptSight.read(sight.practice(), grantedTo, audiences));
  }
}
