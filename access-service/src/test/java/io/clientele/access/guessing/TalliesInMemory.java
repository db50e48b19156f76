package io.clientele.access.guessing;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Guesses in memory, for the rules alone. */
public final class TalliesInMemory implements Tallies {

  public final ConcurrentMap<String, Tally> all = new ConcurrentHashMap<>();

  @Override
  public Tally of(String key) {
    return all.getOrDefault(key, Tally.NONE);
  }

  @Override
  public boolean replace(String key, Tally seen, Tally next) {
    if (seen.equals(Tally.NONE)) {
      return all.putIfAbsent(key, next) == null;
    }
    return next.equals(Tally.NONE) ? all.remove(key, seen) : all.replace(key, seen, next);
  }

  @Override
  public void forget(String key) {
    all.remove(key);
  }
}
