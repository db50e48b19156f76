package io.clientele.subscription.terms;

import io.clientele.platform.event.Named;
import io.clientele.subscription.plan.AddOn;
import io.clientele.subscription.plan.Kind;
import java.time.Instant;
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
}
