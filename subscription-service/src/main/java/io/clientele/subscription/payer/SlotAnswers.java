package io.clientele.subscription.payer;

import io.clientele.subscription.payer.Happening.Refused;
import java.time.Instant;

/** What follows when client-service has given a slot, taken it back, or had none (CLI-9). */
final class SlotAnswers {

  private SlotAnswers() {}

  /** An answer, to whichever wish. */
  static Turn take(Turn turn, WishAnswer answer, Instant now) {
    var paying = turn.paying();
    if (answer.wish() > paying.wishes()) {
      return turn.to(paying.outnumbered(answer.wish()));
    }
    return answer.wish() == paying.wishes() ? toTheLast(turn, answer, now) : turn;
  }

  /** An answer to the last wish, which may have been answered before. */
  private static Turn toTheLast(Turn turn, WishAnswer answer, Instant now) {
    var paying = turn.paying();
    return switch (paying.standing()) {
      case TAKING -> answer.done() ? turn.to(paying.practices()) : refused(turn, answer, now);
      // A slot can always be given back: a no is none of ours.
      case RELEASING -> answer.done() ? released(turn, now) : turn;
      case PRACTICE, NOBODY, SELF_PAID, ENDING, ASKED, WAITING -> turn;
    };
  }

  private static Turn refused(Turn turn, WishAnswer answer, Instant now) {
    var why = NoRoom.bundleFull(answer.taken(), answer.limit(), now);
    return turn.to(
        turn.paying().nobodys(why), new Refused(answer.wish(), answer.taken(), answer.limit()));
  }

  private static Turn released(Turn turn, Instant now) {
    var wanted = turn.paying().wanted();
    return wanted == null
        ? turn.to(turn.paying().nobodys(null))
        : Passing.begin(turn, OwnSubscription.begun(wanted, now));
  }
}
