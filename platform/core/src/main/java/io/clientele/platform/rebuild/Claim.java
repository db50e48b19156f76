package io.clientele.platform.rebuild;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * That one instance works on a rebuild. Whatever it writes about it holds only under the claim, and
 * in the phase in which that was decided.
 */
final class Claim {

  private final String list;
  private final PointerStore store;
  private final Clock clock;
  private final Duration length;
  private Run run;
  private List<String> said;
  private Instant renewed;

  /**
   * A claim that was just made.
   *
   * @param run as it was claimed
   * @param length how long it lasts if it is not renewed
   */
  Claim(Run run, String list, PointerStore store, Clock clock, Duration length) {
    this.run = run;
    this.said = run.waitsFor();
    this.list = list;
    this.store = store;
    this.clock = clock;
    this.length = length;
    this.renewed = clock.instant();
  }

  /** The rebuild as it was when it was last looked at. */
  Run run() {
    return run;
  }

  /**
   * Looks at all that lies under the pointer.
   *
   * @throws ClaimLost if the rebuild is another's by now
   */
  Document look() {
    var document = store.document();
    run =
        Run.of(list, document)
            .filter(it -> it.id().equals(run.id()) && it.claim() == run.claim())
            .orElseThrow(() -> new ClaimLost(run));
    said = run.waitsFor();
    return document;
  }

  /** Renews it if it is time to; false if that does not hold, as after a cancellation. */
  boolean renew() {
    var now = clock.instant();
    if (now.isBefore(renewed.plus(length.dividedBy(3)))) {
      return true;
    }
    renewed = now;
    return store.move(run, set("run.until", Date.from(now.plus(length))));
  }

  /**
   * Renews it in the midst of something long; to be run every second or so.
   *
   * @throws ClaimLost if that need not be done any more: it is another's, or was cancelled
   */
  void alive() {
    if (!renew()) {
      throw new ClaimLost(run);
    }
  }

  /** It is in this phase from now on; whether that held. */
  boolean moves(Phase to, Bson... more) {
    var changes = new ArrayList<Bson>(List.of(more));
    changes.add(Run.moved(to, clock.instant()));
    return store.move(run, combine(changes));
  }

  /**
   * Says what it cannot go on without.
   *
   * @return false: there is nothing to do for now
   */
  boolean waits(List<String> what, Bson... more) {
    var changes = new ArrayList<Bson>(List.of(more));
    if (!what.equals(said)) {
      changes.add(Run.waiting(what));
      said = what;
    }
    if (!changes.isEmpty()) {
      store.move(run, combine(changes));
    }
    return false;
  }
}
