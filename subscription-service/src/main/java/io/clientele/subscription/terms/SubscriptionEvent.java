package io.clientele.subscription.terms;

import io.clientele.platform.event.Named;
import io.clientele.subscription.billing.Charge;
import io.clientele.subscription.billing.Interval;
import io.clientele.subscription.plan.AddOn;
import io.clientele.subscription.plan.Kind;
import io.clientele.subscription.terms.agreed.Booking;
import io.clientele.subscription.terms.life.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What others hear of a subscription. */
public sealed interface SubscriptionEvent {

  /** A practice tries a plan, which it names by its code, until {@code endsAt}. */
  @Named("TrialStarted.v1")
  record TrialStarted(String practice, String plan, Instant endsAt) implements SubscriptionEvent {}

  /** A practice went from one plan to another; both are codes. */
  @Named("PlanChanged.v1")
  record PlanChanged(String practice, String from, String to) implements SubscriptionEvent {}

  /** It may have another number of clients (CLI-9); {@code from} is null the first time. */
  @Named("ClientLimitChanged.v1")
  record ClientLimitChanged(String practice, @Nullable Integer from, int to)
      implements SubscriptionEvent {}

  /** It may use other things than before: kinds of client, teams, add-ons. */
  @Named("EntitlementsChanged.v1")
  record EntitlementsChanged(
      String practice,
      String plan,
      List<Kind> kinds,
      boolean teams,
      List<AddOn> addOns,
      Map<AddOn, Integer> licences)
      implements SubscriptionEvent {}

  /** One of its clients was given a licence of an add-on (SUB-3). */
  @Named("LicenceAssigned.v1")
  record LicenceAssigned(String practice, String client, AddOn addOn)
      implements SubscriptionEvent {}

  /** A client's licence is free again. */
  @Named("LicenceReturned.v1")
  record LicenceReturned(String practice, String client, AddOn addOn)
      implements SubscriptionEvent {}

  /** It stands otherwise with the subscription; never said of the trial it begins with. */
  @Named("StatusChanged.v1")
  record StatusChanged(String practice, Status from, Status to) implements SubscriptionEvent {}

  /** It pays as often as this from now on; never said of the first time it pays. */
  @Named("IntervalChanged.v1")
  record IntervalChanged(String practice, Interval from, Interval to)
      implements SubscriptionEvent {}

  /**
   * The practice was charged, or given something back (SUB-2, SUB-9).
   *
   * @param number counts the charges of a practice from 1
   * @param total the sum of the lines, in minor units; below zero for what is given back
   */
  @Named("Charged.v1")
  record Charged(String practice, long number, Booking.Reason reason, Charge charge, long total)
      implements SubscriptionEvent {}

  /**
   * It wants fewer clients, and waits for client-service to say whether they are so few (SUB-2).
   */
  @Named("LimitReductionAsked.v1")
  record LimitReductionAsked(String practice, long number, String plan, int limit)
      implements SubscriptionEvent {}

  /** It wants that no more. */
  @Named("LimitReductionWithdrawn.v1")
  record LimitReductionWithdrawn(String practice, long number) implements SubscriptionEvent {}

  /** There were more clients than that: nothing changed. */
  @Named("LimitReductionRefused.v1")
  record LimitReductionRefused(String practice, long number, int used, int limit, int toRemove)
      implements SubscriptionEvent {}

  /** It will leave when the term it has paid for ends. */
  @Named("CancellationPlanned.v1")
  record CancellationPlanned(String practice, LocalDate endsOn) implements SubscriptionEvent {}

  /** It stays after all. */
  @Named("CancellationWithdrawn.v1")
  record CancellationWithdrawn(String practice) implements SubscriptionEvent {}
}
