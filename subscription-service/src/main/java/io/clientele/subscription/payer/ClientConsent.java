package io.clientele.subscription.payer;

import io.clientele.subscription.payer.Happening.Answered;

/**
 * What a client may answer who is asked whether its practice may pay (SUB-4). Each method is a
 * column of the table in the README.
 */
final class ClientConsent {

  private ClientConsent() {}

  static Answer give(Turn turn) {
    var paying = turn.paying();
    return switch (paying.standing()) {
      case ASKED ->
          Answer.yes(
              turn.to(
                  paying.own() == null ? paying.taking() : paying.waiting(),
                  new Answered(ConsentOutcome.GIVEN)));
      case WAITING -> Answer.yes(turn);
      case PRACTICE, NOBODY, SELF_PAID, ENDING -> Answer.no(PayerRefusal.noConsentAsked());
      case RELEASING, TAKING -> Answer.no(PayerRefusal.changing());
    };
  }

  static Answer decline(Turn turn) {
    var paying = turn.paying();
    return switch (paying.standing()) {
      case ASKED -> Answer.yes(turn.to(paying.unasked(), new Answered(ConsentOutcome.DECLINED)));
      case WAITING -> Answer.no(PayerRefusal.consentGiven(paying.running()));
      case PRACTICE, NOBODY, SELF_PAID, ENDING -> Answer.no(PayerRefusal.noConsentAsked());
      case RELEASING, TAKING -> Answer.no(PayerRefusal.changing());
    };
  }
}
