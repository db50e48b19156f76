package io.clientele.integration.claim;

import java.time.Duration;
import java.util.Optional;

/**
 * Claims on work. They save work and never guard data: whoever holds one may be taken for dead
 * while it is only slow, so every write has a condition of its own.
 */
public interface Claims {

  /**
   * The claim, if this caller may do it now.
   *
   * @param work names it
   * @param longest after this time others may have it; the holder must be done by then
   */
  Optional<Claim> take(String work, Duration longest);
}
