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
import org.jspecify.annotations.Nullable;

/**
 * Events that were heard and that their rows have not taken in yet, as far as was read. Rows are
 * read again after ever longer pauses. Whatever takes longer than patience lasts is late: it holds
 * up nobody's place any more, but is waited for still.
 */
final class Waiting {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final int MOST_DOUBLINGS = 9;

  private final Duration patience;
  private final int mostLate;
  private final Map<String, Group> groups = new HashMap<>();
  private final TreeSet<Group> byDue =
      new TreeSet<>(Comparator.comparing((Group one) -> one.due).thenComparing(one -> one.client));
  private final Map<Partition, TreeSet<Long>> unsettled = new TreeMap<>();
  private int late;

  /** What became of one client's events. */
  enum Came {
    /** Nothing new is in the row. */
    NOTHING,
    /** At least one of them is in it now. */
    NEWS,
    /** One has not come for so long that nobody can rely on hearing of it soon. */
    LATE
  }

  private static final class Event {
    final Partition partition;
    final long offset;
    final Wake wake;
    final Instant since;
    boolean isLate;

    Event(Partition partition, long offset, Wake wake, Instant since) {
      this.partition = partition;
      this.offset = offset;
      this.wake = wake;
      this.since = since;
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
   * @param mostLate events; of more than these it is forgotten that they are late
   */
  Waiting(Duration patience, int mostLate) {
    this.patience = patience;
    this.mostLate = mostLate;
  }

  /** This event is waited for from now on. */
  void add(Partition partition, long offset, Wake wake, Instant now) {
    var group = groups.computeIfAbsent(wake.client(), Group::new);
    byDue.remove(group);
    group.events.add(new Event(partition, offset, wake, now));
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
   * @return what that changes; {@code LATE} goes before {@code NEWS}
   */
  Came read(String client, @Nullable SeenRow row, Instant now) {
    var group = groups.get(client);
    if (group == null) {
      return Came.NOTHING;
    }
    var before = group.events.size();
    group.events.removeIf(event -> hasCome(event, row));
    var came = before > group.events.size() ? Came.NEWS : Came.NOTHING;
    if (growLate(group, now)) {
      came = Came.LATE;
    }
    byDue.remove(group);
    if (group.events.isEmpty()) {
      groups.remove(client);
    } else {
      group.pauses = Math.min(came == Came.NEWS ? 0 : group.pauses + 1, MOST_DOUBLINGS);
      var pause = FIRST_PAUSE.multipliedBy(1L << group.pauses);
      group.due = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
      byDue.add(group);
    }
    return came;
  }

  private boolean hasCome(Event event, @Nullable SeenRow row) {
    if (row == null || !row.hasReached(event.wake.source(), event.wake.sequence())) {
      return false;
    }
    if (event.isLate) {
      late--;
    } else {
      settle(event);
    }
    return true;
  }

  private boolean growLate(Group group, Instant now) {
    var grown = false;
    for (var events = group.events.iterator(); events.hasNext(); ) {
      var event = events.next();
      if (!event.isLate && event.since.plus(patience).isBefore(now)) {
        grown = true;
        settle(event);
        event.isLate = true;
        late++;
        if (late > mostLate) {
          late--;
          events.remove();
        }
      }
    }
    return grown;
  }

  private void settle(Event event) {
    var offsets = unsettled.get(event.partition);
    if (offsets != null) {
      offsets.remove(event.offset);
    }
  }

  /** The practices that events of this client name. */
  Set<String> practices(String client) {
    var practices = new TreeSet<String>();
    var group = groups.get(client);
    if (group != null) {
      for (var event : group.events) {
        if (event.wake.practice() != null) {
          practices.add(event.wake.practice());
        }
      }
    }
    return practices;
  }

  /** The place in every partition before which nothing is waited for, except what is late. */
  Positions settled(Positions heard) {
    var next = new TreeMap<>(heard.next());
    unsettled.forEach(
        (partition, offsets) -> {
          if (!offsets.isEmpty()) {
            next.merge(partition, offsets.first(), Math::min);
          }
        });
    return new Positions(next);
  }

  /** How many events are waited for and are not late. */
  int onTime() {
    return unsettled.values().stream().mapToInt(TreeSet::size).sum();
  }

  /** How many are late. */
  int late() {
    return late;
  }

  /** Places in partitions mean something else from now on; whatever is waited for stays so. */
  void forgetPlaces() {
    unsettled.clear();
    for (var group : groups.values()) {
      for (var event : group.events) {
        if (!event.isLate) {
          event.isLate = true;
          late++;
        }
      }
    }
  }
}
