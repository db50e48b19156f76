package io.clientele.simulator.provider;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * So many calls in a fixed stretch of time, counted for each key (an organisation, a person, an
 * app). Stretches begin at another second for each key. Safe for many threads.
 */
public final class CallWindow {

  private final Map<Object, Used> windows = new HashMap<>();
  private final Duration length;
  private int limit;

  private record Used(long number, int calls) {}

  /**
   * @param length whole seconds
   * @param limit calls in each stretch
   */
  public CallWindow(Duration length, int limit) {
    this.length = length;
    this.limit = limit;
  }

  /** Sets the limit from now on. */
  public synchronized void limit(int calls) {
    limit = calls;
  }

  /** How many calls are left now; never below 0. */
  public synchronized int left(Object key, Instant now) {
    return Math.max(0, limit - used(key, now));
  }

  /** Counts a call. */
  public synchronized void use(Object key, Instant now) {
    windows.put(key, new Used(number(key, now), used(key, now) + 1));
  }

  /** How long until a key's next stretch begins. */
  public Duration untilNext(Object key, Instant now) {
    return length.minusSeconds(
        Math.floorMod(now.getEpochSecond() + offset(key), length.toSeconds()));
  }

  private int used(Object key, Instant now) {
    var window = windows.get(key);
    return window == null || window.number() != number(key, now) ? 0 : window.calls();
  }

  private long number(Object key, Instant now) {
    return Math.floorDiv(now.getEpochSecond() + offset(key), length.toSeconds());
  }

  private long offset(Object key) {
    long text = key instanceof UUID id ? id.getLeastSignificantBits() : key.hashCode();
    return Math.floorMod(text, length.toSeconds());
  }
}
