package io.clientele.client.roster.stream;

import io.clientele.client.roster.SeenRow;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The live list of one instance (LST-8, BEY-7), for one thread.
 *
 * <p>Nothing is told from events: an event wakes, and the row is told as it is read once it has
 * taken the event in. A place counts as told when the rows of all events before it were read so,
 * and only such places are given to readers. So a list that is loaded after a place was given,
 * together with all that is told after it, is the list.
 */
final class Live {

  private static final Logger LOG = LoggerFactory.getLogger(Live.class);
  private static final int MOST_WAITING = 20_000;

  private final Limits limits;
  private final Ring ring;
  private final Waiting waiting;
  private final Watchers watchers;
  private long list;

  Live(Limits limits, Watchers watchers) {
    this.limits = limits;
    this.watchers = watchers;
    ring = new Ring(limits.remembered());
    waiting = new Waiting(limits.waitsFor());
  }

  /** Hearing begins, or goes on, here. */
  void begins(Map<Partition, Long> from) {
    if (!ring.begins(from)) {
      waiting.begins(from);
      watchers.reset(all -> true);
    }
  }

  /**
   * Rows are read from this list from now on: if it is another, they may have become others without
   * an event, and nobody's place says anything any more.
   */
  void isReadFrom(long madeAnew) {
    if (madeAnew != list) {
      list = madeAnew;
      watchers.reset(all -> true);
    }
  }

  /** An event was heard; the wake is null if no row follows from it. */
  void heard(Partition partition, long offset, @Nullable Wake wake, Instant now) {
    var follows = ring.heard(partition, offset, wake == null ? null : wake.client());
    if (follows == Ring.Follows.AFTER_A_GAP) {
      watchers.reset(all -> true);
    }
    if (wake != null && follows != Ring.Follows.REPEATED) {
      waiting.add(partition, offset, wake, now);
    }
  }

  /** Whose rows are to be read now. */
  Set<String> due(Instant now, int most) {
    return waiting.due(now, most);
  }

  @Nullable Instant nextDue() {
    return waiting.nextDue();
  }

  /** Rows of these clients were read: those that are there. */
  void read(Set<String> clients, Map<String, SeenRow> rows, Instant now) {
    for (var client : clients) {
      var row = rows.get(client);
      if (row != null) {
        row.practice().ifPresent(practice -> ring.belongs(client, practice));
      }
      if (waiting.read(client, row, now) && row != null) {
        tell(row);
      }
    }
  }

  /** One row that cannot be shown must not keep all others from being told. */
  private void tell(SeenRow row) {
    try {
      watchers.tell(row);
    } catch (RuntimeException e) {
      LOG.error("client {} cannot be shown on streams: {}", row.client(), e.toString());
      row.practice().ifPresent(practice -> watchers.reset(practice::equals));
    }
  }

  /**
   * A reader begins, or goes on.
   *
   * @param resumeId the place up to which they were told everything; null if they begin
   * @return whose rows they must be told before anything else
   */
  Set<String> join(Watcher watcher, @Nullable String resumeId) {
    watchers.add(watcher);
    if (resumeId == null) {
      watchers.ready(watcher);
      return Set.of();
    }
    var missed =
        placeOf(resumeId, watcher.reader())
            .flatMap(positions -> ring.since(positions, watcher.reader().practice()))
            .filter(clients -> clients.size() <= limits.replayed());
    if (missed.isEmpty()) {
      watchers.reset(Set.of(watcher));
    }
    return missed.orElse(Set.of());
  }

  /** The place a reader was told everything up to, if that is not heard here yet. */
  Optional<Positions> ahead(Reader reader, @Nullable String resumeId) {
    return Optional.ofNullable(resumeId)
        .flatMap(id -> placeOf(id, reader))
        .filter(place -> place.isAheadOf(heard()));
  }

  /** The place before which everything was heard. */
  Positions heard() {
    return ring.heard();
  }

  private Optional<Positions> placeOf(String resumeId, Reader reader) {
    return ResumeId.read(resumeId, reader, ring.heard().in(list));
  }

  /** What they missed was read. */
  void catchUp(Watcher watcher, Set<String> missed, Map<String, SeenRow> rows) {
    try {
      for (var client : missed) {
        var row = rows.get(client);
        if (row != null) {
          watchers.tell(watcher, row);
        }
      }
    } catch (RuntimeException e) {
      LOG.error("one of clients {} cannot be shown on streams: {}", missed, e.toString());
      watchers.reset(Set.of(watcher));
    }
  }

  /** A reader has gone. */
  void leave(Watcher watcher) {
    watchers.remove(watcher);
  }

  /** The place before which everything was told to whoever may know. */
  Positions told() {
    return waiting.settled(ring.heard()).in(list);
  }

  /** Whether so much waits, late or not, that no more should be heard for now. */
  boolean isCrowded() {
    return waiting.size() > MOST_WAITING;
  }
}
