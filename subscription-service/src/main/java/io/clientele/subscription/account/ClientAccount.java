package io.clientele.subscription.account;

import io.clientele.platform.decision.Decision;
import io.clientele.subscription.account.ClientAccountEvent.ClientAccountOpened;
import io.clientele.subscription.licence.Licensing;
import io.clientele.subscription.payer.Paying;
import org.jspecify.annotations.Nullable;

/**
 * One client, as far as something is paid for it.
 *
 * @param id the id of the client
 * @param practice the practice that looks after it
 * @param client what client-service says of it
 * @param paying who pays (SUB-4)
 * @param licensing its add-ons (SUB-3)
 */
public record ClientAccount(
    String id, String practice, ClientFacts client, Paying paying, Licensing licensing) {

  /** The name of this kind of aggregate, in subjects and in the store. */
  public static final String TYPE = "client-account";

  /** Takes in what client-service says of a client now; the first time, opens its account. */
  public static Decision<ClientAccount, ClientAccountEvent> heard(
      @Nullable ClientAccount before, String id, String practice, ClientFacts client) {
    if (before == null) {
      var opened = new ClientAccount(id, practice, client, Paying.byPractice(), Licensing.none());
      return Decision.done(opened, new ClientAccountOpened(id, practice));
    }
    return client.equals(before.client)
        ? Decision.unchanged()
        : Decision.done(new ClientAccount(id, practice, client, before.paying, before.licensing));
  }

  /** The same, paid for in another way. */
  public ClientAccount with(Paying other) {
    return new ClientAccount(id, practice, client, other, licensing);
  }

  /** The same with other licences. */
  public ClientAccount with(Licensing other) {
    return new ClientAccount(id, practice, client, paying, other);
  }
}
