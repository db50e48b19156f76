package io.clientele.subscription.payer;

import io.clientele.platform.decision.Decision;
import java.time.Duration;
import java.time.Instant;

/** What can happen to who pays: a column of the table. */
enum Input {
  TAKE_OVER,
  WITHDRAW,
  REMOVE,
  SUBSCRIBE,
  CANCEL,
  RESUME,
  CONSENT,
  DECLINE,
  TERM_ENDED,
  CONSENT_EXPIRED,
  WISH_DONE,
  WISH_REFUSED,
  OLD_ANSWER;

  private static final Duration WEEK = Duration.ofDays(7);

  /** Happens to this situation. */
  Decision<Paying, Happening> to(Situation situation) {
    var now = Situation.NOON;
    var yearly = situation.reached(Situation.YEARLY);
    return switch (this) {
      case TAKE_OVER -> yearly.ask(new PayerCommand.TakeOver(), now);
      case WITHDRAW -> yearly.ask(new PayerCommand.Withdraw(), now);
      case REMOVE -> yearly.ask(new PayerCommand.Remove(), now);
      case SUBSCRIBE -> yearly.ask(new PayerCommand.Subscribe(Situation.YEARLY), now);
      case CANCEL -> yearly.ask(new PayerCommand.Cancel(), now);
      case RESUME -> yearly.ask(new PayerCommand.Resume(), now);
      case CONSENT -> yearly.ask(new PayerCommand.GiveConsent(), now);
      case DECLINE -> yearly.ask(new PayerCommand.Decline(), now);
      case TERM_ENDED -> termEnded(situation);
      case CONSENT_EXPIRED -> yearly.upTo(now.plus(WEEK));
      case WISH_DONE -> yearly.heard(new WishAnswer(yearly.wishes(), true, 0, 0), now);
      case WISH_REFUSED -> yearly.heard(new WishAnswer(yearly.wishes(), false, 50, 50), now);
      case OLD_ANSWER -> yearly.heard(new WishAnswer(yearly.wishes() - 1, true, 0, 0), now);
    };
  }

  /**
   * The term it began at noon was for a month; whoever is asked was asked the day before its end.
   */
  private static Decision<Paying, Happening> termEnded(Situation situation) {
    var end = Instant.parse("2027-02-28T00:00:00Z");
    return switch (situation) {
      case ASKED_IN_TERM -> {
        var ending = Situation.ENDING.reached(Situation.MONTHLY);
        var asked = ending.ask(new PayerCommand.TakeOver(), end.minus(Duration.ofDays(1)));
        yield Situation.next(ending, asked).upTo(end);
      }
      // Has no term that could end; after a month nobody would be asked any more.
      case ASKED ->
          situation.reached(Situation.MONTHLY).upTo(Situation.NOON.plus(Duration.ofDays(6)));
      default -> situation.reached(Situation.MONTHLY).upTo(end);
    };
  }
}
