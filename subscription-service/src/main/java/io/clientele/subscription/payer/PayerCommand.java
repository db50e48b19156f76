package io.clientele.subscription.payer;

import org.jspecify.annotations.Nullable;

/** What somebody may ask for about who pays for a client (SUB-4). */
public sealed interface PayerCommand {

  /** Its practice wants to pay. */
  record TakeOver() implements PayerCommand {}

  /** Its practice no longer wants to. */
  record Withdraw() implements PayerCommand {}

  /** Its practice stops paying. */
  record Remove() implements PayerCommand {}

  /**
   * The client wants to pay by itself.
   *
   * @param quote of the preview it was shown; null if it takes what comes
   */
  record Subscribe(Offer offer, @Nullable String quote) implements PayerCommand {

    /** It takes what comes. */
    public Subscribe(Offer offer) {
      this(offer, null);
    }
  }

  /** The client wants to stop after the term it has paid. */
  record Cancel() implements PayerCommand {}

  /** The client does not want to stop, after all. */
  record Resume() implements PayerCommand {}

  /** The client agrees that its practice pays. */
  record GiveConsent() implements PayerCommand {}

  /** The client does not agree. */
  record Decline() implements PayerCommand {}
}
