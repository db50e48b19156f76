package io.clientele.subscription.payer;

import io.clientele.subscription.payer.Happening.Answered;
import io.clientele.subscription.payer.Happening.Cancelled;
import io.clientele.subscription.payer.Happening.Dropped;
import io.clientele.subscription.payer.Happening.Resumed;
import io.clientele.subscription.payer.PayerCommand.Subscribe;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a client may ask for about what it pays by itself (SUB-4). Each method is a column of the
 * table in the README.
 */
final class ClientSide {

  private ClientSide() {}

  static Answer subscribe(Turn turn, Subscribe asked, Instant now) {
    var paying = turn.paying();
    var offer = asked.offer();
    return switch (paying.standing()) {
      case PRACTICE -> asShown(asked, now, turn.to(paying.releasing(offer)));
      case NOBODY -> asShown(asked, now, Passing.begin(turn, OwnSubscription.begun(offer, now)));
      case SELF_PAID -> Answer.no(PayerRefusal.selfPaidAlready(paying.running()));
      case ASKED ->
          paying.own() == null
              ? asShown(asked, now, instead(turn, offer, now))
              : Answer.no(PayerRefusal.selfPaidEnding(paying.running()));
      case ENDING, WAITING -> Answer.no(PayerRefusal.selfPaidEnding(paying.running()));
      case RELEASING, TAKING -> Answer.no(PayerRefusal.changing());
    };
  }

  private static Answer asShown(Subscribe asked, Instant now, Turn turn) {
    var preview = Preview.of(asked.offer(), now);
    return asked.quote() == null || asked.quote().equals(preview.quote())
        ? Answer.yes(turn)
        : Answer.no(PayerRefusal.quoteChanged(preview));
  }

  /** Whoever begins to pay has answered the question whether another may. */
  private static Turn instead(Turn turn, Offer offer, Instant now) {
    var answered = turn.to(turn.paying().unasked(), new Answered(ConsentOutcome.OVERTAKEN));
    return Passing.begin(answered, OwnSubscription.begun(offer, now));
  }

  static Answer cancel(Turn turn) {
    var paying = turn.paying();
    return switch (paying.standing()) {
      case SELF_PAID -> Answer.yes(turn.to(paying.ending(), new Cancelled(until(paying))));
      case ENDING, WAITING -> Answer.yes(turn);
      case ASKED ->
          paying.own() == null ? Answer.no(PayerRefusal.notSelfPaid(paying)) : Answer.yes(turn);
      case PRACTICE, NOBODY -> Answer.no(PayerRefusal.notSelfPaid(paying));
      case RELEASING, TAKING -> Answer.no(PayerRefusal.changing());
    };
  }

  static Answer resume(Turn turn) {
    var paying = turn.paying();
    return switch (paying.standing()) {
      case ENDING -> Answer.yes(resumed(turn));
      case ASKED ->
          paying.own() == null
              ? Answer.no(PayerRefusal.notSelfPaid(paying))
              : Answer.yes(resumed(turn, new Answered(ConsentOutcome.OVERTAKEN)));
      case WAITING -> Answer.yes(resumed(turn, new Dropped(Side.CLIENT)));
      case SELF_PAID -> Answer.yes(turn);
      case PRACTICE, NOBODY -> Answer.no(PayerRefusal.notSelfPaid(paying));
      case RELEASING, TAKING -> Answer.no(PayerRefusal.changing());
    };
  }

  private static Turn resumed(Turn turn, Happening before) {
    return resumed(turn.to(turn.paying().ending(), before));
  }

  private static Turn resumed(Turn turn) {
    return turn.to(turn.paying().resumed(), new Resumed(until(turn.paying())));
  }

  private static LocalDate until(Paying paying) {
    return paying.running().term().until();
  }
}
