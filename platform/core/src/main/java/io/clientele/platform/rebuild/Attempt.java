package io.clientele.platform.rebuild;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import io.clientele.platform.consume.Rows;
import io.clientele.platform.rebuild.Owners.Telling;
import io.clientele.platform.rebuild.TwoClocks.Moment;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
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

  private final Claim claim;
  private final Rebuildable list;
  private final Rows rows;
  private final KnownPointer pointer;
  private final PointerStore store;
  private final Owners owners;
  private final RebuildSettings settings;

  private @Nullable Phase entered;
  private Moment enteredAt;
  private @Nullable Telling telling;
  private boolean ownTold;

  /**
   * Goes on with a rebuild.
   *
   * @param rows of the list, wherever they are written
   */
  Attempt(
      Claim claim,
      Rebuildable list,
      Rows rows,
      KnownPointer pointer,
      PointerStore store,
      Owners owners,
      RebuildSettings settings) {
    this.claim = claim;
    this.list = list;
    this.rows = rows;
    this.pointer = pointer;
    this.store = store;
    this.owners = owners;
    this.settings = settings;
    this.enteredAt = pointer.clocks().now();
  }

  boolean isOver() {
    return claim.run().phase().isOver();
  }

  /**
   * Does what there is to do. What it throws may pass, and it may be called again.
   *
   * @return whether there is more to do at once
   * @throws ClaimLost if it is another's to do, or was cancelled in the midst of it
   */
  boolean step() {
    claim.renew();
    pointer.look();
    var document = claim.look();
    var run = claim.run();
    if (run.phase() != entered) {
      LOG.info("rebuild of {}: {}", list.name(), run.phase());
      entered = run.phase();
      enteredAt = pointer.clocks().now();
      endTelling();
    }
    return switch (run.phase()) {
      case PREPARING -> prepare(document);
      case CONFIRMING -> isSeenByAll(document) && isAlone() && claim.moves(Phase.TELLING);
      case TELLING -> tell(Phase.COMPARING);
      case COMPARING -> isAlone() && compare(document);
      case DECIDING -> run.despiteDifferences() && claim.moves(Phase.COMPARING);
      case SWAPPED -> isSeenByAll(document) && settle(document);
      case CATCHING_UP -> tell(Phase.SWAPPED);
      case CLOSING -> isSeenByAll(document) && clear(oldOne(), settings.grace(), Phase.DONE);
      case CANCELLING ->
          isSeenByAll(document) && clear(run.made(list.name()), Duration.ZERO, Phase.CANCELLED);
      case DONE, CANCELLED -> false;
    };
  }

  /** Tells the operator why a step has failed; the next one may not. */
  void failed(RuntimeException why) {
    claim.waits(List.of("another try, for the last one has failed: " + why));
  }

  private boolean prepare(Document document) {
    var live = store.live(document);
    store.leftBehind(claim.run(), live).forEach(name -> store.collection(name).drop());
    var made = made();
    list.prepare(store.collection(made));
    list.prepare(store.collection(live)); // whoever has thrown it away has thrown them away too
    return claim.moves(Phase.CONFIRMING, PointerStore.pointing(live, Optional.of(made)));
  }

  /** Whether every instance goes by the pointer as it is now; an unheard-of one does not count. */
  private boolean isSeenByAll(Document document) {
    var version = PointerStore.version(document);
    var late = store.confirmations().behind(version);
    // Longer than this instance has seen this version, nobody goes by an earlier one.
    if (!late.isEmpty() && isWithin(settings.lease().multipliedBy(2))) {
      return claim.waits(late.stream().map(one -> "instance " + one.instance()).toList());
    }
    store.confirmations().forgetBehind(version);
    return true;
  }

  /** Whether nobody writes the list who knows of no pointer. */
  private boolean isAlone() {
    var strangers = strangers();
    return strangers.isEmpty() || claim.waits(strangers);
  }

  private List<String> strangers() {
    return owners.strangers(store.confirmations().all().size());
  }

  private boolean tell(Phase then) {
    var run = claim.run();
    if (!ownTold) {
      claim.waits(List.of("what this service itself tells of the list"));
      list.tellOwn(rows, claim::alive);
      ownTold = true;
    }
    var asked = telling;
    if (asked == null) {
      asked = owners.tellAgain(run.id() + "-" + run.since().toEpochMilli(), run.told());
      telling = asked;
    }
    var open = asked.waitsFor();
    if (open.isEmpty()) {
      return claim.moves(then);
    }
    return asked.told().equals(run.told())
        ? claim.waits(open)
        : claim.waits(open, Run.told(asked.told()));
  }

  private boolean compare(Document document) {
    var live = store.live(document);
    var found = comparison(live, made()).walk();
    if (found.areLate()) {
      return isLate(found, Phase.TELLING);
    }
    if (found.different() > 0 && !claim.run().despiteDifferences()) {
      return claim.moves(Phase.DECIDING, Run.found(found));
    }
    var strangers = strangers(); // who came meanwhile may have written one of the two alone
    if (!strangers.isEmpty()) {
      return claim.waits(strangers, Run.found(found));
    }
    list.prepare(store.collection(made())); // whatever has become of them meanwhile
    return claim.moves(
        Phase.SWAPPED,
        combine(
            PointerStore.pointing(made(), Optional.of(live)),
            PointerStore.readAnew(),
            set("run.old", live),
            Run.found(found)));
  }

  /** What is missing or behind is waited for; and after a while asked for again. */
  private boolean isLate(Findings found, Phase again) {
    var what =
        "%d rows that are missing, %d that are behind".formatted(found.missing(), found.behind());
    return isWithin(settings.again())
        ? claim.waits(List.of(what), Run.found(found))
        : claim.moves(again, Run.found(found));
  }

  /**
   * Nobody reads the old one any more: what it still remembered is taken over. What it has and the
   * new one has not, an older release has told it alone; without that it must not go.
   */
  private boolean settle(Document document) {
    var live = store.live(document);
    var found = comparison(oldOne(), live).walk();
    return found.areLate()
        ? isLate(found, Phase.CATCHING_UP)
        : claim.moves(
            Phase.CLOSING,
            PointerStore.pointing(live, Optional.empty()),
            PointerStore.readAnew(),
            Run.found(found));
  }

  private Comparison comparison(String old, String made) {
    return new Comparison(list, store.collection(old), store.collection(made), claim::alive);
  }

  private boolean clear(String name, Duration grace, Phase end) {
    if (isWithin(grace)) {
      return false; // somebody may still be reading a page of it
    }
    store.collection(name).drop();
    return claim.moves(end, combine(unset("run.by"), unset("run.until")));
  }

  private String made() {
    return claim.run().made(list.name());
  }

  private String oldOne() {
    var old = claim.run().old();
    if (old == null) {
      throw new IllegalStateException("rebuild " + claim.run().id() + " has replaced nothing");
    }
    return old;
  }

  private boolean isWithin(Duration sinceEntered) {
    return !pointer.clocks().isSurelyOver(enteredAt, sinceEntered);
  }

  private void endTelling() {
    var open = telling;
    telling = null;
    ownTold = false;
    if (open != null) {
      open.close();
    }
  }

  @Override
  public void close() {
    endTelling();
  }
}
