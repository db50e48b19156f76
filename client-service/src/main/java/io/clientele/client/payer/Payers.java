package io.clientele.client.payer;

import io.clientele.client.account.Client;
import io.clientele.client.account.Payer;
import io.clientele.client.bundle.Slots;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.decision.Reason;
import io.clientele.platform.decision.Refusal;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the wishes of subscription-service that somebody else pays for a client (SUB-4): by the
 * same one check of the bundle as every other command (CLI-9), each once, as often as it is heard.
 */
public final class Payers {

  private static final Logger LOG = LoggerFactory.getLogger(Payers.class);

  private final Slots slots;

  /** Over these slots. */
  public Payers(Slots slots) {
    this.slots = slots;
  }

  /**
   * Answers a wish, unless it or a newer one is answered. What the store throws leaves things such
   * that the same wish, heard again, gets its one answer.
   *
   * @param practice whose client it is
   * @throws TryAgain after losing too many races, or while the practice's limit was not heard
   */
  public void answer(String practice, String client, PayerWish wish, Cause cause) {
    var repaying = new Repaying(practice, wish);
    var outcome =
        wish.payer() == Payer.PRACTICE
            ? slots.take(practice, client, cause, repaying::decide, Client::told)
            : slots.free(
                practice,
                client,
                cause,
                (present, slot) -> repaying.decide(present, null, slot),
                Client::told);
    if (outcome instanceof Outcome.Refused<Client> no) {
      refused(client, wish, no.why());
    }
  }

  private static void refused(String client, PayerWish wish, List<Refusal> why) {
    if (why.stream().anyMatch(no -> no.reason().kind() == Reason.Kind.NOT_YET)) {
      throw new TryAgain("the limit of the bundle of client " + client + " was not heard yet");
    }
    // Accounts are opened by hearing of clients from here: nothing we could tell would help.
    LOG.warn("wish {} for client {} finds no such client: {}", wish.number(), client, why);
  }
}
