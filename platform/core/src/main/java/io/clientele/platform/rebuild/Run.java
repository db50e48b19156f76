package io.clientele.platform.rebuild;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import io.clientele.platform.event.Json;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * One rebuild.
 *
 * @param number of the collection it makes
 * @param old the collection it has replaced; null before the swap
 * @param despiteDifferences whether it may swap though rows differ at equal sequence
 * @param claim how often it was taken on by an instance: what an earlier one writes does not hold
 * @param since when this phase began
 * @param waitsFor what it cannot go on without, in words for an operator
 * @param told topics that have been told again since this phase began
 * @param found what the last walk through both collections has found; null before the first
 */
record Run(
    String id,
    long number,
    Phase phase,
    @Nullable String old,
    boolean despiteDifferences,
    long claim,
    Instant startedAt,
    Instant since,
    @Nullable Instant endedAt,
    List<String> waitsFor,
    List<String> told,
    @Nullable Findings found) {

  /** The one that lies under a pointer, if there ever was any. */
  static Optional<Run> of(String list, Document pointer) {
    return Optional.ofNullable(pointer.get("run", Document.class))
        .map(run -> read(run, pointer.get("number", Number.class).longValue()));
  }

  private static Run read(Document run, long number) {
    var ended = run.getDate("endedAt");
    var found = run.get("found", Document.class);
    return new Run(
        run.getString("id"),
        number,
        Phase.valueOf(run.getString("phase")),
        run.getString("old"),
        run.getBoolean("despiteDifferences", false),
        run.get("claim", Number.class).longValue(),
        run.getDate("startedAt").toInstant(),
        run.getDate("since").toInstant(),
        ended == null ? null : ended.toInstant(),
        run.getList("waitsFor", String.class, List.of()),
        run.getList("told", String.class, List.of()),
        found == null ? null : Json.MAPPER.convertValue(found, Findings.class));
  }

  /** The name of the collection it makes; never that of another. */
  String made(String list) {
    return list + "-" + number;
  }

  /** Whether this is a collection of the list from before this rebuild. */
  boolean isEarlier(String list, String name) {
    if (name.equals(list)) {
      return true;
    }
    var digits = name.startsWith(list + "-") ? name.substring(list.length() + 1) : "";
    return digits.matches("[1-9][0-9]{0,17}") && Long.parseLong(digits) < number;
  }

  /** It is in this phase from now on, and waits for nothing yet. */
  static Bson moved(Phase to, Instant now) {
    var moved =
        combine(
            set("run.phase", to.name()),
            set("run.since", Date.from(now)),
            unset("run.waitsFor"),
            unset("run.told"));
    return to.isOver() ? combine(moved, set("run.endedAt", Date.from(now))) : moved;
  }

  /** It waits for this. */
  static Bson waiting(List<String> what) {
    return set("run.waitsFor", what);
  }

  /** These topics have been told again, and need not be once more in this phase. */
  static Bson told(List<String> topics) {
    return set("run.told", topics);
  }

  /** It has found this. */
  static Bson found(Findings what) {
    return set("run.found", Document.parse(Json.MAPPER.writeValueAsString(what)));
  }
}
