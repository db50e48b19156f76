package io.clientele.access.notice;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where mails wait for being sent. */
public interface Notices {

  /** Keeps one, due at once; one that was kept before, sent or not, is not kept again. */
  void add(Notice notice);

  /**
   * Takes one that is due: nobody else will until {@code until}.
   *
   * @param id of the notice, or null for whichever is due
   */
  Optional<Claim> claim(@Nullable String id, Instant now, Instant until);

  /** It is out, or never will be: unless somebody else has claimed it, its address is forgotten. */
  void settled(Claim claim);

  /** It did not get out; unless somebody else has claimed it, it is due again then. */
  void postponed(Claim claim, Instant until);

  /**
   * One that is ours to send.
   *
   * @param attempt 1 for the first
   */
  record Claim(Notice notice, int attempt) {}
}
