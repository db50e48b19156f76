package io.clientele.subscription.payer;

import io.clientele.platform.decision.Reason;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.permission.Roles;
import java.time.LocalDate;

/** Why who pays for a client stays as it is; each says what to do instead, and when. */
public enum PayerRefusal implements Reason {
  MAY_NOT_CHANGE_PAYER(Kind.FORBIDDEN),
  CLIENT_NOT_FOUND(Kind.NOT_FOUND),
  PAYER_NOT_YET(Kind.NOT_YET),
  PAYER_CHANGING(Kind.CONFLICT),
  SELF_PAID_ACTIVE(Kind.CONFLICT),
  TAKEN_OVER(Kind.CONFLICT),
  PRACTICE_DOES_NOT_PAY(Kind.CONFLICT),
  SELF_PAID_ALREADY(Kind.CONFLICT),
  SELF_PAID_ENDING(Kind.CONFLICT),
  NOT_SELF_PAID(Kind.CONFLICT),
  NO_CONSENT_ASKED(Kind.CONFLICT),
  CONSENT_GIVEN(Kind.CONFLICT),
  QUOTE_CHANGED(Kind.CONFLICT);

  private final Kind kind;

  PayerRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public String rule() {
    return this == QUOTE_CHANGED ? "SUB-10" : "SUB-4";
  }

  @Override
  public Kind kind() {
    return kind;
  }

  /** The caller's role does not allow it. */
  public static Refusal mayNot() {
    return MAY_NOT_CHANGE_PAYER
        .because(
            "Who pays for a client is for practice admins, and for the business admins of the"
                + " client itself.")
        .with("missingPermission", Permission.CHANGE_PAYER.name())
        .with("requiredRole", Roles.needed(Permission.CHANGE_PAYER));
  }

  /** There is no such client, or it is another's. */
  public static Refusal notFound() {
    return CLIENT_NOT_FOUND.because("There is no such client.");
  }

  /** The client, or its practice, is new, and news of it is still on its way here. */
  public static Refusal notYet() {
    return PAYER_NOT_YET.because("This client is being set up; try again in a moment.");
  }

  static Refusal changing() {
    return PAYER_CHANGING.because(
        "Who pays for this client is changing right now. That takes seconds: look again, then ask"
            + " again.");
  }

  static Refusal selfPaidActive(OwnSubscription own) {
    var until = until(own);
    return SELF_PAID_ACTIVE
        .because(
            "The client pays by itself. It has to cancel that first; cancelled today it ends on"
                + " %s, and you can ask to take over as soon as it is cancelled.".formatted(until))
        .with("until", until.toString());
  }

  static Refusal takenOver() {
    return TAKEN_OVER.because(
        "Your practice pays for this client already. To stop paying, remove it from your"
            + " subscription.");
  }

  static Refusal practiceDoesNotPay(Paying paying) {
    return PRACTICE_DOES_NOT_PAY
        .because(
            "Your practice does not pay for this client, so there is nothing to stop. A take-over"
                + " that you asked for can be withdrawn.")
        .with("payer", paying.payer().name());
  }

  static Refusal selfPaidAlready(OwnSubscription own) {
    return SELF_PAID_ALREADY
        .because(
            "Your business pays by itself already, and the next term begins on "
                + until(own)
                + ". To stop, cancel it.")
        .with("until", until(own).toString());
  }

  static Refusal selfPaidEnding(OwnSubscription own) {
    return SELF_PAID_ENDING
        .because(
            "Your business has paid until "
                + until(own)
                + ". To go on after that, take back the cancellation.")
        .with("until", until(own).toString());
  }

  static Refusal notSelfPaid(Paying paying) {
    return NOT_SELF_PAID
        .because("Your business does not pay by itself now. To do so, subscribe.")
        .with("payer", paying.payer().name());
  }

  static Refusal noConsentAsked() {
    return NO_CONSENT_ASKED.because(
        "Nobody is asking for your consent now. A question is open for seven days, and your"
            + " practice may withdraw it or ask again.");
  }

  static Refusal consentGiven(OwnSubscription own) {
    return CONSENT_GIVEN
        .because(
            "You have agreed that your practice pays from "
                + until(own)
                + ". To pay by yourself instead, take back the cancellation before that day.")
        .with("until", until(own).toString());
  }

  static Refusal quoteChanged(Preview preview) {
    return QUOTE_CHANGED
        .because("It is not what it was when you were shown it; look at it again.")
        .about("quote")
        .with("preview", preview);
  }

  private static LocalDate until(OwnSubscription own) {
    return own.term().until();
  }
}
