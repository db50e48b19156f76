package io.clientele.platform.rebuild;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import io.clientele.platform.consume.Rows;
import io.clientele.platform.rebuild.Owners.Telling;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One instance's work on a rebuild, while it has the claim. All that readers or writers notice is
 * one move of the pointer, which holds only under the claim and in the phase it was decided in;
 * whatever else an attempt does may be done twice. So it may die anywhere, and another goes on.
 */
final class Attempt implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

  private final Rebuildable list;
  private final Rows rows;
  private final KnownPointer pointer;
  private final PointerStore store;
  private final Owners owners;
  private final Clock clock;
  private final RebuildSettings settings;

  private Run run;
  private Instant renewed;
  private @Nullable Phase entered;
  private Instant enteredAt;
  private @Nullable Telling telling;

  /**
   * Goes on with a rebuild.
   *
   * @param run as it was claimed
   * @param rows of the list, wherever they are written
   */
  Attempt(
      Run run,
      Rebuildable list,
      Rows rows,
      KnownPointer pointer,
      PointerStore store,
      Owners owners,
      Clock clock,
      RebuildSettings settings) {
    this.run = run;
    this.list = list;
    this.rows = rows;
    this.pointer = pointer;
    this.store = store;
    this.owners = owners;
    this.clock = clock;
    this.settings = settings;
    this.renewed = clock.instant();
    this.enteredAt = renewed;
  }

  boolean isOver() {
    return run.phase().isOver();
  }

  /**
   * Does what there is to do.
   *
   * @return whether there is more to do at once
   * @throws ClaimLost if it is another's to do
   */
  boolean step() {
    alive();
    pointer.look();
    var document = store.document();
    run = mine(document);
    if (run.phase() != entered) {
      LOG.info("rebuild of {}: {}", list.name(), run.phase());
      entered = run.phase();
      enteredAt = clock.instant();
      endTelling();
    }
    return switch (run.phase()) {
      case PREPARING -> prepare(document);
      case CONFIRMING -> isSeenByAll(document) && moved(Phase.TELLING);
      case TELLING -> tell();
      case COMPARING -> compare(document);
      case DECIDING -> run.despiteDifferences() && moved(Phase.COMPARING);
      case SWAPPED -> isSeenByAll(document) && settle(document);
      case CLOSING -> isSeenByAll(document) && clear(oldOne(), settings.grace(), Phase.DONE);
      case CANCELLING ->
          isSeenByAll(document) && clear(run.made(list.name()), Duration.ZERO, Phase.CANCELLED);
      case DONE, CANCELLED -> false;
    };
  }

  private Run mine(Document document) {
    var now = Run.of(list.name(), document);
    return now.filter(it -> it.id().equals(run.id()) && it.claim() == run.claim())
        .orElseThrow(() -> new ClaimLost(run));
  }

  /** Keeps the claim; to be run every second or so. */
  private void alive() {
    var now = clock.instant();
    if (now.isBefore(renewed.plus(settings.claim().dividedBy(3)))) {
      return;
    }
    if (!store.move(run, set("run.until", Date.from(now.plus(settings.claim()))))) {
      // Cancelled meanwhile, if not worse: the next step sees it.
      LOG.debug("claim {} of {} was not renewed", mine(store.document()).claim(), list.name());
    }
    renewed = now;
  }

  private boolean prepare(Document document) {
    var live = store.live(document);
    store.leftBehind(run, live).forEach(name -> store.collection(name).drop());
    var made = run.made(list.name());
    list.prepare(store.collection(made));
    list.prepare(store.collection(live)); // whoever has thrown it away has thrown them away too
    return moved(Phase.CONFIRMING, PointerStore.pointing(live, Optional.of(made)));
  }

  /** Whether every instance goes by the pointer as it is now; an unheard-of one does not count. */
  private boolean isSeenByAll(Document document) {
    var version = PointerStore.version(document);
    var late = store.confirmations().behind(version);
    // Longer than this instance has seen this version, nobody goes by an earlier one.
    if (!late.isEmpty() && isWithin(settings.lease().multipliedBy(2))) {
      return waits(late.stream().map(one -> "instance " + one.instance()).toList());
    }
    store.confirmations().forgetBehind(version);
    var confirmed = store.confirmations().since(version).size();
    var strangers =
        run.phase() == Phase.CONFIRMING ? owners.strangers(confirmed) : List.<String>of();
    return strangers.isEmpty() || waits(strangers);
  }

  private boolean tell() {
    var asked = telling;
    if (asked == null) {
      var request = run.id() + "-" + run.claim() + "-" + enteredAt.toEpochMilli();
      asked = owners.tellAgain(request);
      telling = asked;
      list.tellOwn(rows, this::alive);
    }
    var open = asked.waitsFor();
    return open.isEmpty() ? moved(Phase.COMPARING) : waits(open);
  }

  private boolean compare(Document document) {
    var live = store.live(document);
    var made = run.made(list.name());
    var found = comparison(live, made).walk();
    if (found.areLate()) {
      return isWithin(settings.again())
          ? waits(lateOnes(found), Run.found(found))
          : moved(Phase.TELLING, Run.found(found));
    }
    if (found.different() > 0 && !run.despiteDifferences()) {
      return moved(Phase.DECIDING, Run.found(found));
    }
    return moved(
        Phase.SWAPPED,
        combine(
            PointerStore.pointing(made, Optional.of(live)),
            set("run.old", live),
            Run.found(found)));
  }

  private static List<String> lateOnes(Findings found) {
    return List.of(
        "%d rows that are missing, %d that are behind".formatted(found.missing(), found.behind()));
  }

  /** Nobody reads the old one any more: what it still remembered is taken over, then it rests. */
  private boolean settle(Document document) {
    comparison(oldOne(), store.live(document)).walk();
    return moved(Phase.CLOSING, PointerStore.pointing(store.live(document), Optional.empty()));
  }

  private Comparison comparison(String old, String made) {
    return new Comparison(list, store.collection(old), store.collection(made), this::alive);
  }

  private boolean clear(String name, Duration grace, Phase end) {
    if (isWithin(grace)) {
      return false; // somebody may still be reading a page of it
    }
    store.collection(name).drop();
    return moved(end, combine(unset("run.by"), unset("run.until")));
  }

  private String oldOne() {
    var old = run.old();
    if (old == null) {
      throw new IllegalStateException("rebuild " + run.id() + " has replaced nothing");
    }
    return old;
  }

  private boolean isWithin(Duration sinceEntered) {
    return clock.instant().isBefore(enteredAt.plus(sinceEntered));
  }

  private boolean waits(List<String> what, Bson... more) {
    var changes = new ArrayList<Bson>(List.of(more));
    if (!what.equals(run.waitsFor())) {
      changes.add(Run.waiting(what));
    }
    if (!changes.isEmpty()) {
      store.move(run, combine(changes));
    }
    return false;
  }

  private boolean moved(Phase to, Bson... more) {
    var changes = new ArrayList<Bson>(List.of(more));
    changes.add(Run.moved(to, clock.instant()));
    changes.add(Run.nothing());
    return store.move(run, combine(changes));
  }

  private void endTelling() {
    var open = telling;
    telling = null;
    if (open != null) {
      open.close();
    }
  }

  @Override
  public void close() {
    endTelling();
  }
}
