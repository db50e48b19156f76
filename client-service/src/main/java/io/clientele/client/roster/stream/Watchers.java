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
import java.util.stream.Collectors;

/** All open streams, by whom they may be told of (LST-4): an audience is told of its own rows. */
final class Watchers {

  private final Map<String, Set<Watcher>> byAudience = new HashMap<>();
  private final LongAdder cut = new LongAdder();
  private final LongAdder resets = new LongAdder();

  void add(Watcher watcher) {
    for (var audience : watcher.reader().audiences()) {
      byAudience.computeIfAbsent(audience, any -> new LinkedHashSet<>()).add(watcher);
    }
  }

  void remove(Watcher watcher) {
    for (var audience : watcher.reader().audiences()) {
      byAudience.computeIfPresent(
          audience,
          (any, watchers) -> {
            watchers.remove(watcher);
            return watchers.isEmpty() ? null : watchers;
          });
    }
  }

  /** Tells whoever sees a row what it is, and whoever saw it that it is gone; nobody else. */
  void tell(SeenRow row) {
    var seeing = of(row.seenBy());
    var gone = of(row.left());
    gone.removeAll(seeing); // who has lost one way to a client may have another
    tell(gone, new Message.Removed(row.client())); // it takes no line that can be shown
    if (!seeing.isEmpty()) {
      tell(seeing, new Message.Changed(row.entry().get()));
    }
  }

  /** Tells one of them only. */
  void tell(Watcher watcher, SeenRow row) {
    if (watcher.reader().isAnyOf(row.seenBy())) {
      tell(List.of(watcher), new Message.Changed(row.entry().get()));
    } else if (watcher.reader().isAnyOf(row.left())) {
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
            .collect(Collectors.toSet()));
  }

  void reset(Collection<Watcher> watchers) {
    resets.add(watchers.size());
    tell(watchers, new Message.Reset());
  }

  private Set<Watcher> of(Set<String> audiences) {
    return audiences.stream()
        .flatMap(audience -> byAudience.getOrDefault(audience, Set.of()).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
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
