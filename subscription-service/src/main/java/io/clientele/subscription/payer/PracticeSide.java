package io.clientele.subscription.payer;

import io.clientele.subscription.payer.Happening.Answered;
import io.clientele.subscription.payer.Happening.Asked;
import io.clientele.subscription.payer.Happening.Dropped;
import java.time.Instant;

/** What a practice may ask for (SUB-4). Each method is a column of the table in the README. */
final class PracticeSide {

  private PracticeSide() {}

  static Answer takeOver(Turn turn, Instant now) {
    var paying = turn.paying();
    return switch (paying.standing()) {
      case NOBODY -> Answer.yes(paying.hasPaid() ? ask(turn, now) : turn.to(paying.taking()));
      case ENDING -> Answer.yes(ask(turn, now));
      case PRACTICE, ASKED, WAITING -> Answer.yes(turn);
      case SELF_PAID -> Answer.no(PayerRefusal.selfPaidActive(paying.running()));
      case RELEASING, TAKING -> Answer.no(PayerRefusal.changing());
    };
  }

  private static Turn ask(Turn turn, Instant now) {
    var question = Consent.asked(now);
    return turn.to(turn.paying().asked(question), new Asked(question.expiresAt()));
  }

  static Answer withdraw(Turn turn) {
    var paying = turn.paying();
    return switch (paying.standing()) {
      case ASKED -> Answer.yes(turn.to(paying.unasked(), new Answered(ConsentOutcome.WITHDRAWN)));
      case WAITING -> Answer.yes(turn.to(paying.ending(), new Dropped(Side.PRACTICE)));
      case NOBODY, SELF_PAID, ENDING -> Answer.yes(turn);
      case PRACTICE -> Answer.no(PayerRefusal.takenOver());
      case RELEASING, TAKING -> Answer.no(PayerRefusal.changing());
    };
  }

  static Answer remove(Turn turn) {
    var paying = turn.paying();
    return switch (paying.standing()) {
      case PRACTICE -> Answer.yes(turn.to(paying.releasing(null)));
      case NOBODY -> Answer.yes(turn);
      case SELF_PAID, ENDING, ASKED, WAITING -> Answer.no(PayerRefusal.practiceDoesNotPay(paying));
      case RELEASING, TAKING -> Answer.no(PayerRefusal.changing());
    };
  }
}
