package io.clientele.client.roster.stream;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The newest changes, so many at most: whoever was away for a moment is told what changed since. It
 * knows of each partition from where to where it knows everything.
 */
final class Ring {

  private final int most;
  private final ArrayDeque<Change> changes = new ArrayDeque<>();
  private final TreeMap<Partition, Long> first = new TreeMap<>();
  private final TreeMap<Partition, Long> next = new TreeMap<>();

  private final Map<String, Known> known = new HashMap<>();

  private record Change(Partition partition, long offset, String client) {}

  /** How often a client is in here, and whose it is if a row has told. */
  private static final class Known {
    int changes;
    @Nullable String practice;
  }

  /** How a record follows those before it. */
  enum Follows {
    NEXT,
    REPEATED,
    AFTER_A_GAP
  }

  Ring(int most) {
    this.most = most;
  }

  /** Hearing goes on from here; whether nothing lies between. */
  boolean begins(Map<Partition, Long> from) {
    if (next.equals(from)) {
      return true;
    }
    changes.clear();
    known.clear();
    first.clear();
    first.putAll(from);
    next.clear();
    next.putAll(from);
    return false;
  }

  /**
   * One record was heard.
   *
   * @param client whom it is about; null if nobody's row follows from it
   */
  Follows heard(Partition partition, long offset, @Nullable String client) {
    var expected = next.getOrDefault(partition, Long.MAX_VALUE);
    if (offset < expected) {
      return Follows.REPEATED;
    }
    next.put(partition, offset + 1);
    if (offset > expected) {
      first.put(partition, offset);
    }
    if (client != null) {
      changes.add(new Change(partition, offset, client));
      known.computeIfAbsent(client, any -> new Known()).changes++;
      forgetOldest();
    }
    return offset > expected ? Follows.AFTER_A_GAP : Follows.NEXT;
  }

  private void forgetOldest() {
    if (changes.size() > most) {
      var oldest = changes.remove();
      first.merge(oldest.partition(), oldest.offset() + 1, Math::max);
      known.computeIfPresent(oldest.client(), (any, one) -> --one.changes == 0 ? null : one);
    }
  }

  /** A row says whose this client is; for ever. */
  void belongs(String client, String practice) {
    var one = known.get(client);
    if (one != null) {
      one.practice = practice;
    }
  }

  /** Who has changed since and may be this practice's; empty if that is not known. */
  Optional<Set<String>> since(Positions positions, String practice) {
    if (!positions.isOf(next) || !isKnown(positions)) {
      return Optional.empty();
    }
    var clients = new LinkedHashSet<String>();
    for (var change : changes) {
      if (change.offset() >= positions.in(change.partition()) && mayBe(change, practice)) {
        clients.add(change.client());
      }
    }
    return Optional.of(clients);
  }

  private boolean mayBe(Change change, String practice) {
    var one = known.get(change.client());
    return one == null || one.practice == null || one.practice.equals(practice);
  }

  private boolean isKnown(Positions positions) {
    return positions.next().entrySet().stream()
        .allMatch(
            one ->
                first.getOrDefault(one.getKey(), 0L) <= one.getValue()
                    && one.getValue() <= next.getOrDefault(one.getKey(), 0L));
  }

  /** The place behind the newest record of every partition. */
  Positions heard() {
    return new Positions(next);
  }

  /** How many changes it holds. */
  int size() {
    return changes.size();
  }
}
