package io.clientele.client.roster.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the reader of a stream still sees what it began with (ACC-8). It may be asked as often as
 * one likes: who they are is looked up only while teams of their practice may be changing, and now
 * and then, as that may be known later than it is heard.
 */
public final class SameSight {

  private static final Logger LOG = LoggerFactory.getLogger(SameSight.class);
  private static final Duration NOW_AND_THEN = Duration.ofSeconds(15);

  private final Reader began;
  private final Supplier<Reader> now;
  private final TeamNews news;
  private final Clock clock;
  private Instant next = Instant.MIN;
  private boolean same = true;

  /**
   * For one thread.
   *
   * @param began who opened the stream
   * @param now looks up who they are by now
   */
  public SameSight(Reader began, Supplier<Reader> now, TeamNews news, Clock clock) {
    this.began = began;
    this.now = now;
    this.news = news;
    this.clock = clock;
  }

  /** Whether they do, as far as is known. */
  public boolean holds() {
    if (same && (news.isFresh(began.practice()) || !clock.instant().isBefore(next))) {
      try {
        same = now.get().equals(began);
        next = clock.instant().plus(NOW_AND_THEN);
      } catch (RuntimeException e) {
        // A stream does not end because the store is away; it is asked again the next time.
        LOG.debug("what a reader sees is not known at the moment", e);
      }
    }
    return same;
  }
}
