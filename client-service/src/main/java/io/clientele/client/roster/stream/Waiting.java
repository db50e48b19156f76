package io.clientele.client.roster.stream;

import io.clientele.client.roster.SeenRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Events that were heard and that their rows have not taken in yet, as far as was read. Rows are
 * read again after ever longer pauses. However late an event is, it holds the place before it; only
 * what has not come when patience ends, an event that its row refuses for instance, is given up.
 */
final class Waiting {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final int MOST_DOUBLINGS = 9;

  private final Duration patience;
  private final Map<String, Group> groups = new HashMap<>();
  private final TreeSet<Group> byDue =
      new TreeSet<>(Comparator.comparing((Group one) -> one.due).thenComparing(one -> one.client));
  private final Map<Partition, TreeSet<Long>> unsettled = new TreeMap<>();

  private static final class Event {
    final Partition partition;
    final long offset;
    final Wake wake;

    /** Only what was looked for in vain is late: the store may have been away. */
    @Nullable Instant missedSince;

    Event(Partition partition, long offset, Wake wake) {
      this.partition = partition;
      this.offset = offset;
      this.wake = wake;
    }
  }

  private static final class Group {
    final String client;
    final List<Event> events = new ArrayList<>();
    Instant due = Instant.MIN;
    int pauses;

    Group(String client) {
      this.client = client;
    }
  }

  /**
   * Nothing waits yet.
   *
   * @param patience for how long an event is looked for that does not come
   */
  Waiting(Duration patience) {
    this.patience = patience;
  }

  /**
   * Hearing goes on from here: what lies behind is heard again, what lies before is waited for
   * still, and holds its place.
   */
  void begins(Map<Partition, Long> from) {
    for (var group : List.copyOf(groups.values())) {
      settle(group, event -> event.offset >= from.getOrDefault(event.partition, 0L));
      if (group.events.isEmpty()) {
        byDue.remove(group);
        groups.remove(group.client);
      }
    }
  }

  /** This event is waited for from now on. */
  void add(Partition partition, long offset, Wake wake, Instant now) {
    var group = groups.computeIfAbsent(wake.client(), Group::new);
    byDue.remove(group);
    group.events.add(new Event(partition, offset, wake));
    group.due = now;
    group.pauses = 0;
    byDue.add(group);
    unsettled.computeIfAbsent(partition, any -> new TreeSet<>()).add(offset);
  }

  /** Whose rows are to be read now, so many at most. */
  Set<String> due(Instant now, int most) {
    var clients = new LinkedHashSet<String>();
    for (var group : byDue) {
      if (clients.size() == most || group.due.isAfter(now)) {
        break;
      }
      clients.add(group.client);
    }
    return clients;
  }

  /** When the next row is to be read; null if none is. */
  @Nullable Instant nextDue() {
    return byDue.isEmpty() ? null : byDue.first().due;
  }

  /**
   * This client's row was read.
   *
   * @param row null if there is none
   * @return whether an event is in it now that was waited for
   */
  boolean read(String client, @Nullable SeenRow row, Instant now) {
    var group = groups.get(client);
    if (group == null) {
      return false;
    }
    var hasNews = settle(group, event -> hasCome(event, row));
    settle(group, event -> isGivenUp(event, now));
    byDue.remove(group);
    if (group.events.isEmpty()) {
      groups.remove(client);
    } else {
      group.pauses = Math.min(hasNews ? 0 : group.pauses + 1, MOST_DOUBLINGS);
      var pause = FIRST_PAUSE.multipliedBy(1L << group.pauses);
      group.due = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
      byDue.add(group);
    }
    return hasNews;
  }

  private static boolean hasCome(Event event, @Nullable SeenRow row) {
    return row != null && row.hasReached(event.wake.source(), event.wake.sequence());
  }

  private boolean isGivenUp(Event event, Instant now) {
    if (event.missedSince == null) {
      event.missedSince = now;
    }
    return event.missedSince.plus(patience).isBefore(now);
  }

  /** These are not waited for any more, and hold no place; whether there are any. */
  private boolean settle(Group group, Predicate<Event> which) {
    return group.events.removeIf(
        event -> {
          if (!which.test(event)) {
            return false;
          }
          unsettled.computeIfPresent(
              event.partition,
              (any, offsets) -> offsets.remove(event.offset) && offsets.isEmpty() ? null : offsets);
          return true;
        });
  }

  /** The place in every partition before which nothing is waited for. */
  Positions settled(Positions heard) {
    var next = new TreeMap<>(heard.next());
    unsettled.forEach((partition, offsets) -> next.merge(partition, offsets.first(), Math::min));
    return new Positions(next);
  }

  /** How many events are waited for. */
  int size() {
    return unsettled.values().stream().mapToInt(TreeSet::size).sum();
  }
}
