package io.clientele.integration.provider.guard;

import io.clientele.integration.provider.guard.Limit.Scope;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The paces of an instance, one for each provider (INT-13). */
public final class Paces {

  private final Map<String, Pace> all = new ConcurrentHashMap<>();
  private final Map<String, List<Limit>> limits;
  private final Tally shared;
  private final Clock clock;

  /** Of an instance that shares its limits with nobody, and has none but the paces. */
  public Paces() {
    this(Clock.systemUTC());
  }

  /** The same, by this clock. */
  public Paces(Clock clock) {
    this(Map.of(), new LocalTally(), clock);
  }

  /**
   * Of one instance among several.
   *
   * @param limits by the names of software in lower case; what is missing has none
   * @param shared where all instances count
   */
  public Paces(Map<String, List<Limit>> limits, Tally shared, Clock clock) {
    this.limits = Map.copyOf(limits);
    this.shared = shared;
    this.clock = clock;
  }

  /**
   * The pace of calls that have none but the limits of their name.
   *
   * @param name in lower case
   */
  public Pace of(String name) {
    return all.computeIfAbsent(
        name, one -> new Pace(one, limits.getOrDefault(one, List.of()), shared, clock));
  }

  /**
   * The pace of one provider: this, and its limits.
   *
   * @param software its name in settings, in lower case
   * @param calls about one organisation within {@code period}, at most, by all instances together
   * @param period short: who comes too early waits for its end
   */
  public Pace of(String software, int calls, Duration period) {
    return all.computeIfAbsent(
        software,
        name -> {
          var every = new ArrayList<>(limits.getOrDefault(name, List.of()));
          every.add(new Limit(Scope.ORGANISATION, calls, period));
          return new Pace(name, every, shared, clock);
        });
  }
}
