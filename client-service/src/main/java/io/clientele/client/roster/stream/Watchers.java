package io.clientele.client.roster.stream;

import io.clientele.client.roster.SeenRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;

/** All open streams, by whom they may be told of (LST-4): an audience is told of its own rows. */
final class Watchers {

  private final Map<String, Set<Watcher>> byAudience = new HashMap<>();
  private final LongAdder cut = new LongAdder();
  private final LongAdder resets = new LongAdder();

  void add(Watcher watcher) {
    byAudience
        .computeIfAbsent(watcher.reader().audience(), any -> new LinkedHashSet<>())
        .add(watcher);
  }

  void remove(Watcher watcher) {
    byAudience.computeIfPresent(
        watcher.reader().audience(),
        (any, watchers) -> {
          watchers.remove(watcher);
          return watchers.isEmpty() ? null : watchers;
        });
  }

  /** Tells whoever sees a row what it is, and whoever saw it that it is gone; nobody else. */
  void tell(SeenRow row) {
    tell(of(row.left()), new Message.Removed(row.client())); // it takes no line that can be shown
    var seeing = of(row.seenBy());
    if (!seeing.isEmpty()) {
      tell(seeing, new Message.Changed(row.entry().get()));
    }
  }

  /** Tells one of them only. */
  void tell(Watcher watcher, SeenRow row) {
    var audience = watcher.reader().audience();
    if (row.seenBy().contains(audience)) {
      tell(List.of(watcher), new Message.Changed(row.entry().get()));
    } else if (row.left().contains(audience)) {
      tell(List.of(watcher), new Message.Removed(row.client()));
    }
  }

  void ready(Watcher watcher) {
    tell(List.of(watcher), new Message.Ready());
  }

  /** Lets those of some practices load the list again, whatever they see of it. */
  void reset(Predicate<String> practice) {
    reset(
        byAudience.values().stream()
            .flatMap(Set::stream)
            .filter(watcher -> practice.test(watcher.reader().practice()))
            .toList());
  }

  void reset(Collection<Watcher> watchers) {
    resets.add(watchers.size());
    tell(watchers, new Message.Reset());
  }

  private List<Watcher> of(Set<String> audiences) {
    return audiences.stream()
        .flatMap(audience -> byAudience.getOrDefault(audience, Set.of()).stream())
        .toList();
  }

  private void tell(Collection<Watcher> watchers, Message message) {
    for (var watcher : watchers) {
      if (watcher.isOpen()) {
        switch (watcher.tell(message)) {
          case KEPT -> {}
          case RESET -> resets.increment();
          case CUT -> cut.increment();
        }
      }
    }
  }

  /** How many were cut because they read too slowly. */
  long cut() {
    return cut.sum();
  }

  /** How often somebody was told to load the list again. */
  long resets() {
    return resets.sum();
  }
}
