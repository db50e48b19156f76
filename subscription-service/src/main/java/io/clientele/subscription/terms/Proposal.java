package io.clientele.subscription.terms;

import io.clientele.platform.decision.Refusal;
import io.clientele.subscription.billing.Charge;
import io.clientele.subscription.billing.Quote;
import io.clientele.subscription.terms.agreed.Terms;
import java.util.List;

/** What becomes of something that a practice wants: before it is done, and when it is. */
sealed interface Proposal {

  /** It cannot be, for all these reasons. */
  record No(List<Refusal> why) implements Proposal {}

  /** It is so already. */
  record Same() implements Proposal {}

  /**
   * It can be.
   *
   * @param from what it starts from
   * @param terms what will be agreed
   * @param charge what that costs
   */
  record Yes(Subscription from, Terms terms, Charge charge) implements Proposal {

    /** Whether client-service must say first that there are no more clients than that (SUB-2). */
    boolean isSmaller() {
      return terms.clients() < from.clientLimit();
    }

    /** That this was shown, and nothing else (SUB-10). */
    String quote() {
      return Quote.of(
          from.id(), from.status(), from.clientLimit(), from.billing().agreement(), terms, charge);
    }
  }
}
