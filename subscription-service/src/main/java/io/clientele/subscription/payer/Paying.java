package io.clientele.subscription.payer;

import io.clientele.subscription.billing.Charge;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who pays for a client, and what is about to change (SUB-4).
 *
 * @param standing where in the life of this it is
 * @param wishes how many wishes there have been, which is the number of the last one
 * @param hasPaid whether the client has ever paid by itself: then its practice needs its consent
 * @param wanted what the client takes as soon as its practice has stopped paying, if it does
 * @param own what the client pays for by itself, while a term of it runs
 * @param consent while the client is asked whether its practice may pay
 * @param refused why the last take-over came to nothing
 * @param charges what the client was charged in the last twelve months, newest last
 * @param dueAt when time alone changes something next, if ever
 */
public record Paying(
    Standing standing,
    long wishes,
    boolean hasPaid,
    @Nullable Offer wanted,
    @Nullable OwnSubscription own,
    @Nullable Consent consent,
    @Nullable NoRoom refused,
    List<Charge> charges,
    @Nullable Instant dueAt) {

  public Paying {
    charges = List.copyOf(charges);
  }

  /** How it is with every client that was just added. */
  public static Paying byPractice() {
    return new Paying(Standing.PRACTICE, 0, false, null, null, null, null, List.of(), null);
  }

  /** Who pays now. */
  public Payer payer() {
    return switch (standing) {
      case PRACTICE, RELEASING -> Payer.PRACTICE;
      case SELF_PAID, ENDING, WAITING -> Payer.CLIENT;
      case ASKED -> own == null ? Payer.NOBODY : Payer.CLIENT;
      case NOBODY, TAKING -> Payer.NOBODY;
    };
  }

  /** Who is to pay, while client-service has not answered. */
  public @Nullable PayerWish wish() {
    return switch (standing) {
      case TAKING -> new PayerWish(wishes, Payer.PRACTICE);
      case RELEASING -> new PayerWish(wishes, Payer.CLIENT);
      case PRACTICE, NOBODY, SELF_PAID, ENDING, WAITING, ASKED -> null;
    };
  }

  /** The term the client has paid for, while it runs. */
  public @Nullable SelfPaid selfPaid() {
    return own == null ? null : own.told();
  }
}
