package io.clientele.subscription.account;

import io.clientele.subscription.licence.Licence;
import io.clientele.subscription.payer.Standing;
import io.clientele.subscription.plan.AddOn;
import java.util.Map;

/**
 * The public state of a client's account: {@code ClientAccountState.v1} in {@code contracts/}.
 *
 * @param standing how it stands with who pays (SUB-4)
 * @param licences by add-on; one that is missing it does not have (SUB-3)
 */
public record ClientAccountState(
    String client, String practice, Standing standing, Map<AddOn, Licence> licences) {

  /** What may be told of an account. */
  public static ClientAccountState of(ClientAccount account) {
    return new ClientAccountState(
        account.id(),
        account.practice(),
        account.paying().standing(),
        account.licensing().licences());
  }
}
