package io.clientele.platform.bulk;

import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IdempotencyKey;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.sheet.SheetLimits;
import io.clientele.platform.token.Caller;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bulk commands, for those who give them (BEY-1, BLK-3). Each is its owner's alone, in the practice
 * it is of; to anybody else it is not there. Every method throws {@link RefusedRequest} where rules
 * stand against it, and {@link TryAgain} where it cannot be said right now.
 */
public final class Bulks {

  private static final int NEWEST = 20;
  private static final int RACES = 5;

  private final Desk desk;
  private final Steps steps;
  private final Uploading uploading;
  private final Upkeep upkeep;
  private final RowReading reading;

  Bulks(Desk desk, Steps steps, Uploading uploading, Upkeep upkeep) {
    this.desk = desk;
    this.steps = steps;
    this.uploading = uploading;
    this.upkeep = upkeep;
    this.reading = new RowReading(desk);
  }

  /**
   * Takes a file in and begins to plan what it says. The same file under the same key is answered
   * the same again; another is refused (CLI-14).
   *
   * @param title what its owner calls the file, or null
   * @param body read to its end, whatever comes of it, unless there is no end to it
   */
  public SeenBulk upload(
      String kind, Caller caller, Cause cause, @Nullable String title, InputStream body) {
    var file = new Body(body, SheetLimits.USUAL.bytes());
    try {
      return uploading.upload(kind, caller, cause, title, file);
    } finally {
      file.drain();
    }
  }

  /**
   * Keeps what was chosen and begins to plan it. The same request under the same key is answered
   * the same again, whatever it would choose by now (CLI-14).
   */
  public SeenBulk choose(String kind, Caller caller, Cause cause, Choice choice) {
    return uploading.upload(kind, caller, cause, null, choice);
  }

  /** One of the caller's own, as it is now. */
  public SeenBulk find(String kind, Caller caller, String id) {
    var bulk = upkeep.settle(own(kind, caller, id));
    return new SeenBulk(bulk, steps.find(bulk).orElse(null));
  }

  /** The caller's own, newest first. */
  public List<SeenBulk> newest(String kind, Caller caller) {
    return desk.bulks().newest(kind, caller, NEWEST).stream()
        .map(upkeep::settle)
        .map(bulk -> new SeenBulk(bulk, steps.find(bulk).orElse(null)))
        .toList();
  }

  /** Plans one anew, by the facts of now; what was planned before cannot be applied any more. */
  public SeenBulk plan(String kind, Caller caller, Cause cause, String id) {
    for (var race = 0; race < RACES; race++) {
      var bulk = upkeep.settle(own(kind, caller, id));
      var asked = bulk.asked(cause);
      if (asked.isPresent()) {
        return again(bulk, cause, asked.get());
      }
      switch (bulk.status()) {
        case PLANNING -> {
          return asked(bulk, Steps.PLAN, bulk.round(), cause);
        }
        case APPLYING, APPLIED, FORGOTTEN -> throw alreadyApplied(bulk);
        case PLANNED, FAILED, LAPSED -> {
          var kept = desk.turn().toPlanning(bulk, caller, cause);
          if (kept == BulkStore.Kept.NO_PLACE) {
            throw new RefusedRequest(List.of(Uploading.tooManyOpen()));
          }
          if (kept == BulkStore.Kept.DONE) {
            return asked(bulk, Steps.PLAN, bulk.round() + 1, cause);
          }
        }
      }
    }
    throw new TryAgain("too much at once with bulk " + id);
  }

  /**
   * Says yes to a plan: all of it is done, or nothing if facts have changed since; of a kind that
   * is {@link BulkKind#doneRowByRow}, the rows that are as they were. Said again to the same plan
   * it is one yes.
   */
  public SeenBulk apply(String kind, Caller caller, Cause cause, String id, String token) {
    for (var race = 0; race < RACES; race++) {
      var bulk = upkeep.settle(own(kind, caller, id));
      var asked = bulk.asked(cause);
      if (asked.isPresent()) {
        return again(bulk, cause, asked.get());
      }
      if (bulk.follows(token)) {
        return asked(bulk, Steps.APPLY, bulk.round(), cause);
      }
      if (!bulk.awaits(token, desk.bulks().now())) {
        throw new RefusedRequest(
            List.of(
                BulkReason.PLAN_OUTDATED.because(
                    "This is not the present plan, or its time is over; look at it again.")));
      }
      if (desk.turn().toApplying(bulk, caller, cause, token)) {
        return asked(bulk, Steps.APPLY, bulk.round(), cause);
      }
    }
    throw new TryAgain("too much at once with bulk " + id);
  }

  /** Gives one up that was not said yes to, and frees what is reserved for it. */
  public SeenBulk withdraw(String kind, Caller caller, String id) {
    for (var race = 0; race < RACES; race++) {
      var bulk = own(kind, caller, id);
      switch (bulk.status()) {
        case APPLYING, APPLIED, FORGOTTEN -> throw alreadyApplied(bulk);
        case FAILED, LAPSED -> {
          return find(kind, caller, id);
        }
        case PLANNING, PLANNED -> {
          if (desk.turn().toWithdrawn(bulk)) {
            desk.releasing().discardOrLeave(id);
            return find(kind, caller, id);
          }
        }
      }
    }
    throw new TryAgain("too much at once with bulk " + id);
  }

  /**
   * Rows of the plan, with what came of each.
   *
   * @param effect only those with this, or null
   * @param from where the page begins, or null
   * @param limit how many at most
   */
  public RowPage rows(
      String kind,
      Caller caller,
      String id,
      @Nullable Effect effect,
      RowPage.@Nullable Cursor from,
      int limit) {
    return reading.page(own(kind, caller, id), effect, from, limit);
  }

  /** All rows of the plan, with what came of each, as a sheet. */
  public Download download(String kind, Caller caller, String id) {
    return reading.download(own(kind, caller, id));
  }

  private KeptBulk own(String kind, Caller caller, String id) {
    return desk.bulks()
        .find(id)
        .filter(bulk -> bulk.kind().equals(kind))
        .filter(bulk -> bulk.caller().practice().equals(caller.practice()))
        .filter(bulk -> bulk.caller().login().equals(caller.login()))
        .filter(bulk -> !bulk.isOver(desk.bulks().now()))
        .orElseThrow(
            () ->
                new RefusedRequest(
                    List.of(
                        BulkReason.BULK_NOT_FOUND.because(
                            "There is no such bulk command, it is over, or it is not yours."))));
  }

  private SeenBulk again(KeptBulk bulk, Cause cause, KeptBulk.Asked before) {
    var key = cause.key();
    if (key == null || !key.fingerprint().equals(before.request())) {
      throw new RefusedRequest(List.of(IdempotencyKey.reused()));
    }
    return asked(bulk, before.step(), before.round(), cause);
  }

  /** The answer to whoever has asked for a step, also if others have gone on since. */
  private SeenBulk asked(KeptBulk bulk, String step, int round, Cause cause) {
    return new SeenBulk(bulk.when(step, round), steps.ask(bulk, step, round, cause.traceparent()));
  }

  private static RefusedRequest alreadyApplied(KeptBulk bulk) {
    return new RefusedRequest(
        List.of(
            BulkReason.ALREADY_APPLIED.because(
                "This was said yes to and cannot be taken back: it is " + bulk.status() + ".")));
  }
}
