package io.clientele.access.guessing;

import io.clientele.access.login.LoginsInMemory;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** Guesses that are counted in memory, for the rules of others. */
public final class GuessesInMemory {

  /** Somebody at a browser we do not know. */
  public static final Guesser STRANGER = Guesser.of("203.0.113.9", null);

  private static final Duration SECOND = Duration.ofSeconds(1);

  private GuessesInMemory() {}

  /** Five are free, from wherever they come. */
  public static Guesses at(Clock clock) {
    var pace = new Pace(5, SECOND, Duration.ofMinutes(15), Duration.ofHours(1));
    return new Guesses(
        new TalliesInMemory(),
        new KnownDevices(none(), new LoginsInMemory(), Duration.ofDays(1), clock),
        new GuessKeys("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="),
        new GuessLimits(pace, new Pace(1000, SECOND, SECOND, SECOND)),
        clock);
  }

  private static Devices none() {
    return new Devices() {
      @Override
      public List<Device> withHashes(Collection<String> hashes) {
        return List.of();
      }

      @Override
      public void add(Device device) {}
    };
  }
}
