package io.clientele.integration.provider.guard;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Counts calls, for one instance or for all of them. */
public interface Tally {

  /**
   * Counts one call, unless a window is full or nobody is to ask this one. What was counted before
   * the window that is full stays counted: rather a call too few than one too many.
   *
   * @param whom the call is about: all of them must be free to be asked
   * @param counts the window that is full most often first
   * @return empty if the call may be made; else until when not
   */
  Optional<Instant> count(List<String> whom, List<Count> counts, Instant now);

  /** Nobody asks this one until then, or later if that was said before. */
  void block(String whom, Instant until);

  /**
   * A call in one window of one limit.
   *
   * @param window tells it from every other window, of this limit or another
   * @param most how many calls it takes
   * @param end when the next one begins
   */
  record Count(String window, int most, Instant end) {}
}
