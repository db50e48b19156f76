package io.clientele.subscription.payer;

import io.clientele.subscription.payer.Happening.Answered;
import io.clientele.subscription.payer.Happening.TermBegun;
import java.time.Instant;

/** What time alone changes: terms end, and questions are no longer open. */
final class Passing {

  private Passing() {}

  /** Everything that was due by now, in its order, each as of when it was due. */
  static Turn upTo(Instant now, Paying before) {
    var turn = Turn.from(before);
    var due = before.dueAt();
    while (due != null && !due.isAfter(now)) {
      turn = next(turn, due);
      due = turn.paying().dueAt();
    }
    return turn;
  }

  private static Turn next(Turn turn, Instant due) {
    var own = turn.paying().own();
    return own != null && own.endsAt().equals(due) ? termEnded(turn, own) : expired(turn);
  }

  private static Turn termEnded(Turn turn, OwnSubscription own) {
    var paying = turn.paying();
    return switch (paying.standing()) {
      case SELF_PAID -> begin(turn, own.next());
      case ENDING -> turn.to(paying.nobodys(null));
      case ASKED -> turn.to(paying.askedWithoutTerm());
      case WAITING -> turn.to(paying.taking());
      case PRACTICE, RELEASING, NOBODY, TAKING ->
          throw new IllegalStateException("no term runs in " + paying.standing());
    };
  }

  private static Turn expired(Turn turn) {
    return turn.to(turn.paying().unasked(), new Answered(ConsentOutcome.EXPIRED));
  }

  /** A term begins, and is charged. */
  static Turn begin(Turn turn, OwnSubscription own) {
    return turn.to(
        turn.paying().selfPaid(own),
        new TermBegun(own.term(), own.offer().interval(), own.charge()));
  }
}
