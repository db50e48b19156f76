package io.clientele.integration.provider.guard;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts for one instance alone, and for no longer than that lives. Safe for many threads. */
final class LocalTally implements Tally {

  private static final int MOST = 20_000;

  private final Map<String, Integer> calls = new Recent<>();
  private final Map<String, Instant> blocked = new Recent<>();

  /** One forgotten too early may make as many calls again: the provider then says wait. */
  private static final class Recent<V> extends LinkedHashMap<String, V> {
    private static final long serialVersionUID = 1L;

    private Recent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
      return size() > MOST;
    }
  }

  @Override
  public synchronized Optional<Instant> count(List<String> whom, List<Count> counts, Instant now) {
    for (var one : whom) {
      var until = blocked.get(one);
      if (until != null && until.isAfter(now)) {
        return Optional.of(until);
      }
    }
    for (var count : counts) {
      var made = calls.getOrDefault(count.window(), 0);
      if (made >= count.most()) {
        return Optional.of(count.end());
      }
      calls.put(count.window(), made + 1);
    }
    return Optional.empty();
  }

  @Override
  public synchronized void block(String whom, Instant until) {
    blocked.merge(whom, until, (before, next) -> next.isAfter(before) ? next : before);
  }
}
