package io.clientele.subscription.terms;

import io.clientele.subscription.billing.Days;
import io.clientele.subscription.licence.Assignments;
import io.clientele.subscription.plan.AddOn;
import io.clientele.subscription.plan.Entitlements;
import io.clientele.subscription.plan.Plan;
import io.clientele.subscription.plan.Region;
import io.clientele.subscription.terms.agreed.Billing;
import io.clientele.subscription.terms.agreed.ChosenPlan;
import io.clientele.subscription.terms.agreed.Terms;
import io.clientele.subscription.terms.agreed.Wishes;
import io.clientele.subscription.terms.life.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A practice's subscription. It holds a copy of what its plan offered when it was chosen, so that a
 * newer version of the plan does not change running terms (SUB-1).
 *
 * @param id the id of the practice
 * @param region the region of the practice, which decides on plans and kinds of client
 * @param plan the plan agreed on
 * @param clientLimit the bundle agreed on: how many clients the practice may have while it is
 *     served
 * @param entitlements what else it may use
 * @param trialEndsAt when the trial it began with ends or ended
 * @param assignments which of its clients have which add-ons (SUB-3)
 * @param timeZone where its days begin (SUB-10)
 * @param billing what it pays
 * @param wishes what it wants that client-service has a say in
 * @param dueAt when something happens by itself next; null for never
 */
public record Subscription(
    String id,
    Region region,
    Status status,
    ChosenPlan plan,
    int clientLimit,
    Entitlements entitlements,
    Instant trialEndsAt,
    Assignments assignments,
    ZoneId timeZone,
    Billing billing,
    Wishes wishes,
    @Nullable Instant dueAt) {

  public Subscription {
    // Missing from those an older release kept.
    assignments = Objects.requireNonNullElse(assignments, Assignments.none());
    timeZone = Objects.requireNonNullElse(timeZone, TimeZones.of(region));
    billing = Objects.requireNonNullElse(billing, Billing.none());
    wishes = Objects.requireNonNullElse(wishes, Wishes.none());
  }

  /** The bundle that is told to others: none while the practice is not served (CLI-9). */
  public int toldLimit() {
    return status.takesClients() ? clientLimit : 0;
  }

  /**
   * Whether a change to this plan is made at once: another one, or any for who is not served, whose
   * bundle is no smaller; and nothing else is on its way (SUB-2).
   */
  public boolean isAtOnce(Plan other) {
    var another = !status.takesClients() || !plan.code().equals(other.code());
    return another
        && other.clients() >= clientLimit
        && wishes.pending() == null
        && billing.endsOn() == null;
  }

  /** What is agreed on now. */
  public Terms terms() {
    return new Terms(plan, clientLimit, entitlements, billing.agreement());
  }

  /**
   * The day it is for this practice. It never lies behind one that was charged for the beginning
   * of, whatever a clock says: no day is charged twice because two clocks differ (SUB-10).
   */
  public LocalDate today(Instant now) {
    var day = days().at(now);
    var latest = billing.latest();
    return latest != null && latest.isAfter(day) ? latest : day;
  }

  /** The days of the practice. */
  public Days days() {
    return new Days(timeZone);
  }

  /**
   * How many clients may have an add-on: no more than will be licensed after the change that is
   * pending, if one is (SUB-3).
   */
  public int licences(AddOn addOn) {
    var pending = wishes.pending();
    var now = terms().licences(addOn);
    return pending == null ? now : Math.min(now, pending.terms().licences(addOn));
  }

  /** The same with add-ons given to other clients (SUB-3). */
  public Subscription with(Assignments others) {
    return new Subscription(
        id,
        region,
        status,
        plan,
        clientLimit,
        entitlements,
        trialEndsAt,
        others,
        timeZone,
        billing,
        wishes,
        dueAt);
  }

  Subscription with(Wishes others) {
    return new Subscription(
        id,
        region,
        status,
        plan,
        clientLimit,
        entitlements,
        trialEndsAt,
        assignments,
        timeZone,
        billing,
        others,
        dueAt);
  }

  /** The same with another status, other terms and what is paid for them; it knows what is due. */
  Subscription in(Status next, Terms terms, Billing paying) {
    return new Subscription(
        id,
        region,
        next,
        terms.plan(),
        terms.clients(),
        terms.entitlements(),
        trialEndsAt,
        assignments,
        timeZone,
        paying,
        wishes,
        due(next, paying));
  }

  /** The same, to be looked at again then. */
  Subscription dueAt(Instant later) {
    return new Subscription(
        id,
        region,
        status,
        plan,
        clientLimit,
        entitlements,
        trialEndsAt,
        assignments,
        timeZone,
        billing,
        wishes,
        later);
  }

  private @Nullable Instant due(Status next, Billing paying) {
    if (next == Status.TRIAL) {
      return trialEndsAt;
    }
    var until = paying.paidUntil();
    return until == null ? null : days().start(until);
  }
}
