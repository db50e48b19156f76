package io.clientele.client.payer;

import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.client.account.ClientEvent.ClientPayerChanged;
import io.clientele.client.account.ClientEvent.ClientPayerKept;
import io.clientele.client.account.PayerAnswer;
import io.clientele.client.bundle.Bundle;
import io.clientele.client.practice.PracticeReason;
import io.clientele.client.roster.Roster;
import io.clientele.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Lets somebody else pay for a client (SUB-4). It then takes a slot, gives its own back, or does
 * neither; a practice that has no slot is an answer too, and is kept like any other.
 *
 * @param practice whose bundle it is about
 */
record Repaying(String practice, PayerWish wish) {

  /**
   * The decision; a wish that is answered, or older than one that is, changes nothing.
   *
   * @param bundle null while its limit was not heard of
   * @param slot the intent by which it takes a slot or gives its own back
   */
  Decision<Client, ClientEvent> decide(
      @Nullable Client present, @Nullable Bundle bundle, String slot) {
    if (present == null || !present.practice().equals(practice)) {
      return Decision.refused(Roster.notFound());
    }
    var answered = present.payerAnswer();
    if (answered != null && answered.covers(wish.number())) {
      return Decision.unchanged();
    }
    var next = present.paidBy(wish.payer(), slot, PayerAnswer.done(wish.number()));
    if (!next.usesSlot() || present.usesSlot()) {
      return changed(present, next);
    }
    if (bundle == null) {
      return Decision.refused(PracticeReason.notKnownYet());
    }
    return bundle.full() ? kept(present, bundle) : changed(present, next);
  }

  private Decision<Client, ClientEvent> changed(Client present, Client next) {
    return Decision.done(
        next, new ClientPayerChanged(next.id(), wish.number(), present.payer(), next.payer()));
  }

  private Decision<Client, ClientEvent> kept(Client present, Bundle bundle) {
    var answer = PayerAnswer.kept(wish.number(), bundle.taken(), bundle.limit());
    return Decision.done(
        present.keptPayer(answer),
        new ClientPayerKept(present.id(), wish.number(), bundle.taken(), bundle.limit()));
  }
}
