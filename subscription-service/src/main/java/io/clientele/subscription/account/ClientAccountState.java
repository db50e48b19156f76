package io.clientele.subscription.account;

import io.clientele.subscription.licence.Licence;
import io.clientele.subscription.payer.Consent;
import io.clientele.subscription.payer.NoRoom;
import io.clientele.subscription.payer.PaidTerm;
import io.clientele.subscription.payer.Payer;
import io.clientele.subscription.payer.PayerWish;
import io.clientele.subscription.payer.Standing;
import io.clientele.subscription.plan.AddOn;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The public state of a client's account: {@code ClientAccountState.v1} in {@code contracts/}.
 *
 * @param payer who pays now (SUB-4)
 * @param standing how it stands with that
 * @param payerWish who is to pay, while client-service has not answered yet
 * @param selfPaid the term the client has paid for by itself, while it runs
 * @param consent while the client is asked whether its practice may pay
 * @param refused why the last take-over came to nothing, until something else happens
 * @param licences by add-on; one that is missing it does not have (SUB-3)
 */
public record ClientAccountState(
    String client,
    String practice,
    Payer payer,
    Standing standing,
    @Nullable PayerWish payerWish,
    @Nullable PaidTerm selfPaid,
    @Nullable Consent consent,
    @Nullable NoRoom refused,
    Map<AddOn, Licence> licences) {

  /** What may be told of an account. */
  public static ClientAccountState of(ClientAccount account) {
    var paying = account.paying();
    return new ClientAccountState(
        account.id(),
        account.practice(),
        paying.payer(),
        paying.standing(),
        paying.wish(),
        paying.selfPaid(),
        paying.consent(),
        paying.refused(),
        account.licensing().licences());
  }
}
