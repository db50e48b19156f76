package io.clientele.client.roster.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One instance's live list, driven step by step. */
final class LiveInstance {

  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  private final SharedRows rows;
  private final Limits limits;
  private final Weakness weakness;
  private final Map<Partition, Integer> heard = new HashMap<>();
  final Live live;
  final Watchers watchers = new Watchers();
  private Positions told;

  /**
   * It begins to hear at these places.
   *
   * @param remembered how many changes readers may come back after
   */
  LiveInstance(SharedRows rows, Map<Partition, Integer> from, int remembered, Weakness weakness) {
    this.rows = rows;
    this.weakness = weakness;
    limits = limits(remembered, weakness);
    live = new Live(limits, watchers);
    begins(from);
  }

  /** Hearing begins, or goes on, at these places. */
  final void begins(Map<Partition, Integer> from) {
    var places = new HashMap<Partition, Long>();
    from.forEach((partition, offset) -> places.put(partition, (long) offset));
    heard.putAll(from);
    live.begins(places);
    told = live.told();
  }

  private static Limits limits(int remembered, Weakness weakness) {
    var waitsFor = weakness == Weakness.GIVES_UP_TOO_SOON ? 5 : 3600;
    return new Limits(9, 9, 3, remembered, 2, Duration.ofSeconds(waitsFor), Duration.ofSeconds(10));
  }

  /** Hears the next event of a partition, if there is one. */
  boolean hear(Partition partition, Instant now) {
    var next = Objects.requireNonNull(heard.get(partition));
    if (next == rows.length(partition)) {
      return false;
    }
    live.heard(partition, next, rows.wake(partition, next), now);
    heard.put(partition, next + 1);
    return true;
  }

  /** Reads the rows that are due, and tells. */
  void turn(Instant now) {
    var due = live.due(now, 3);
    live.read(due, rows.read(due), now);
    told = live.told();
  }

  /** Somebody begins to read, or goes on. */
  Watcher join(Reader reader, @Nullable String resumeId) {
    var watcher = new Watcher(known(reader), limits, CLOCK);
    var missed = live.join(watcher, resumeId);
    if (weakness != Weakness.REPLAYS_NOTHING) {
      live.catchUp(watcher, missed, rows.read(missed));
    }
    return watcher;
  }

  private Reader known(Reader reader) {
    return weakness == Weakness.KNOWS_ONE_WAY
        ? new Reader(
            reader.login(), reader.practice(), reader.audiences().subList(0, 1), reader.shownAs())
        : reader;
  }

  /** The id of what was told so far. */
  String place(Reader reader) {
    return ResumeId.of(
        known(reader), weakness == Weakness.GIVES_PLACES_TOO_SOON ? heardSoFar() : told);
  }

  private Positions heardSoFar() {
    var next = new TreeMap<Partition, Long>();
    heard.forEach((partition, offset) -> next.put(partition, (long) offset));
    return new Positions(next);
  }

  boolean isDone() {
    return live.nextDue() == null;
  }
}
