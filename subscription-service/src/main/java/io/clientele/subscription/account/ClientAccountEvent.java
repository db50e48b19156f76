package io.clientele.subscription.account;

import io.clientele.platform.event.Named;
import io.clientele.subscription.billing.Charge;
import io.clientele.subscription.billing.Interval;
import io.clientele.subscription.licence.Licence.Block;
import io.clientele.subscription.payer.ConsentOutcome;
import io.clientele.subscription.payer.Payer;
import io.clientele.subscription.payer.Side;
import io.clientele.subscription.plan.AddOn;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What others hear of a client's account. */
public sealed interface ClientAccountEvent {

  /** A client was heard of for the first time; its practice pays for it, unless more is told. */
  @Named("ClientAccountOpened.v1")
  record ClientAccountOpened(String client, String practice) implements ClientAccountEvent {}

  /** Somebody else is to pay, as soon as client-service has answered the wish of this number. */
  @Named("PayerChangeWished.v1")
  record PayerChangeWished(String client, long number, Payer payer) implements ClientAccountEvent {}

  /** Somebody else pays from now on, or nobody. */
  @Named("PayerChanged.v1")
  record PayerChanged(String client, Payer from, Payer to) implements ClientAccountEvent {}

  /** The practice was to pay, and had no slot for it: so many were taken, of so many. */
  @Named("PayerChangeRefused.v1")
  record PayerChangeRefused(String client, long number, int taken, int limit)
      implements ClientAccountEvent {}

  /** Its practice would pay; the client, who pays or has paid by itself, is asked. */
  @Named("ConsentAsked.v1")
  record ConsentAsked(String client, Instant expiresAt) implements ClientAccountEvent {}

  /** What became of that. */
  @Named("ConsentEnded.v1")
  record ConsentEnded(String client, ConsentOutcome outcome) implements ClientAccountEvent {}

  /** A take-over that the client had agreed to will not be. */
  @Named("TakeOverDropped.v1")
  record TakeOverDropped(String client, Side by) implements ClientAccountEvent {}

  /** The client pays by itself for a term: its first one, or the next. */
  @Named("SelfPaidTermBegun.v1")
  record SelfPaidTermBegun(
      String client, LocalDate from, LocalDate until, Interval interval, Charge charge)
      implements ClientAccountEvent {}

  /** The client pays by itself until its term ends, and no longer. */
  @Named("SelfPaidCancelled.v1")
  record SelfPaidCancelled(String client, LocalDate until) implements ClientAccountEvent {}

  /** It does go on after that term. */
  @Named("SelfPaidResumed.v1")
  record SelfPaidResumed(String client, LocalDate until) implements ClientAccountEvent {}

  /** It was added to have an add-on (CLI-3); whether a licence is free is not decided yet. */
  @Named("LicenceWanted.v1")
  record LicenceWanted(String client, String practice, AddOn addOn) implements ClientAccountEvent {}

  /** An add-on was wanted for it, and no licence was free. */
  @Named("LicenceWaiting.v1")
  record LicenceWaiting(String client, String practice, AddOn addOn)
      implements ClientAccountEvent {}

  /** It has a licence, which goes with this software; said again when that is another one. */
  @Named("LicenceActivated.v1")
  record LicenceActivated(String client, String practice, AddOn addOn, String software)
      implements ClientAccountEvent {}

  /** It has a licence that does not go with its software (INT-12); null if it has none. */
  @Named("LicenceBlocked.v1")
  record LicenceBlocked(
      String client, String practice, AddOn addOn, Block reason, @Nullable String software)
      implements ClientAccountEvent {}

  /** Its licence goes with its software again. */
  @Named("LicenceUnblocked.v1")
  record LicenceUnblocked(String client, String practice, AddOn addOn, String software)
      implements ClientAccountEvent {}

  /** It has no licence any more, or none is wanted for it any more. */
  @Named("LicenceEnded.v1")
  record LicenceEnded(String client, String practice, AddOn addOn) implements ClientAccountEvent {}
}
