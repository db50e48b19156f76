package io.clientele.platform.bulk;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.token.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import org.bson.conversions.Bson;

/** The turns a bulk command takes, each one update of its document. */
final class Turn {

  private static final int KEYS = 20;
  private static final Bson ALWAYS = exists("_id");

  private final BulkStore store;
  private final BulkSettings settings;

  Turn(BulkStore store, BulkSettings settings) {
    this.store = store;
    this.settings = settings;
  }

  /** It is planned once more, as its caller is by now. */
  BulkStore.Kept toPlanning(KeptBulk seen, Caller caller, Cause cause) {
    var round = seen.round() + 1;
    var change =
        combine(
            begun(BulkStatus.PLANNING, Steps.PLAN, caller),
            set("round", round),
            unset("plan"),
            asked(seen, cause, Steps.PLAN, round));
    if (seen.status() == BulkStatus.PLANNED) {
      return store.update(seen, ALWAYS, change) ? BulkStore.Kept.DONE : BulkStore.Kept.KNOWN;
    }
    return store.updateWithPlace(seen, gt("expiresAt", Date.from(store.now())), change);
  }

  /** It waits for a yes. */
  boolean toPlanned(KeptBulk planning, int attempt, String rowSet, Plan plan) {
    return store.update(
        planning,
        eq("attempt", attempt),
        combine(
            set("status", BulkStatus.PLANNED.name()),
            set("rowSet", rowSet),
            set("plan", BulkDocument.stored(plan)),
            set("lapsesAt", Date.from(plan.lapsesAt())),
            unset("underWay")));
  }

  /** It was said yes to, in time. */
  boolean toApplying(KeptBulk planned, Caller caller, Cause cause, String token) {
    return store.update(
        planned,
        and(eq("plan.token", token), gt("lapsesAt", Date.from(store.now()))),
        combine(
            begun(BulkStatus.APPLYING, Steps.APPLY, caller),
            asked(planned, cause, Steps.APPLY, planned.round())));
  }

  private Bson begun(BulkStatus status, String step, Caller caller) {
    return combine(
        set("status", status.name()),
        set("step", step),
        set("caller", BulkDocument.stored(caller)),
        set("attempt", 0),
        set("underWay", Date.from(store.now())),
        unset("checked"),
        unset("outcome"),
        unset("failure"),
        unset("lapsesAt"),
        unset("expiresAt"));
  }

  /** With the key it was asked for with, if there was one; the last of them are kept. */
  private static Bson asked(KeptBulk seen, Cause cause, String step, int round) {
    var key = cause.key();
    if (key == null) {
      return combine();
    }
    var now = new KeptBulk.Asked(key.hash(), key.fingerprint(), step, round);
    var all = Stream.concat(seen.asked().stream(), Stream.of(now)).toList();
    return set(
        "asked",
        all.stream().skip(Math.max(0, all.size() - KEYS)).map(BulkDocument::stored).toList());
  }

  /** This attempt, and none before it, may write from now on. */
  boolean taken(KeptBulk underWay, int attempt) {
    return store.update(underWay, lte("attempt", attempt), set("attempt", attempt));
  }

  /** Something may be reserved for its present round from now on. */
  boolean held(KeptBulk planning, int attempt) {
    return store.update(planning, eq("attempt", attempt), addToSet("holds", planning.round()));
  }

  /**
   * Nothing has changed since the plan: its rows are done from now on, and never before. So what is
   * reserved for a round without this mark, once that is over, no row has taken nor ever will.
   */
  boolean checked(KeptBulk applying, int attempt) {
    return store.update(
        applying,
        eq("attempt", attempt),
        combine(set("checked", true), addToSet("begun", applying.round())));
  }

  /** Every row has its outcome. */
  boolean toApplied(KeptBulk applying, int attempt, Tally outcome) {
    return store.update(
        applying,
        eq("attempt", attempt),
        combine(
            ended(BulkStatus.APPLIED, settings.kept()),
            set("outcome", BulkDocument.stored(outcome))));
  }

  /**
   * It cannot be planned or done.
   *
   * @param attempt of the worker that says so
   */
  boolean toFailed(KeptBulk underWay, int attempt, Refusal why) {
    return store.update(
        underWay,
        eq("attempt", attempt),
        combine(ended(BulkStatus.FAILED, settings.kept()), set("failure", Said.stored(why))));
  }

  /** Nobody works on it any more: its job was given up. */
  boolean toGivenUp(KeptBulk underWay) {
    return store.update(underWay, ALWAYS, ended(BulkStatus.FAILED, settings.kept()));
  }

  /** Nobody said yes in time. */
  boolean toLapsed(KeptBulk planned, Instant by) {
    return store.update(
        planned, lte("lapsesAt", Date.from(by)), ended(BulkStatus.LAPSED, settings.kept()));
  }

  /** Its owner does not want it any more. */
  boolean toWithdrawn(KeptBulk open) {
    return store.update(open, ALWAYS, ended(BulkStatus.LAPSED, settings.kept()));
  }

  /** It makes room for others of its owner. */
  boolean toMadeRoom(KeptBulk over) {
    return store.update(
        over,
        exists("expiresAt"),
        combine(
            set("status", BulkStatus.FORGOTTEN.name()), set("expiresAt", Date.from(store.now()))));
  }

  /** Its time is over, and nobody may begin anything with it. */
  boolean toForgotten(KeptBulk over, Instant by) {
    return store.update(
        over, lte("expiresAt", Date.from(by)), set("status", BulkStatus.FORGOTTEN.name()));
  }

  private Bson ended(BulkStatus status, Duration kept) {
    return combine(
        set("status", status.name()),
        set("expiresAt", Date.from(store.now().plus(kept))),
        unset("underWay"),
        unset("lapsesAt"),
        unset("slot"));
  }
}
