package io.clientele.subscription.payer;

import io.clientele.platform.decision.Refusal;

/** What somebody is answered who asks for something: how it stands then, or why not. */
sealed interface Answer {

  /** It is so: now, or it was already. */
  record Yes(Turn turn) implements Answer {}

  /** A rule forbids it. */
  record No(Refusal why) implements Answer {}

  static Answer yes(Turn turn) {
    return new Yes(turn);
  }

  static Answer no(Refusal why) {
    return new No(why);
  }
}
