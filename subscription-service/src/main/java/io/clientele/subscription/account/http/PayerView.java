package io.clientele.subscription.account.http;

import io.clientele.subscription.account.ClientAccount;
import io.clientele.subscription.payer.Consent;
import io.clientele.subscription.payer.NoRoom;
import io.clientele.subscription.payer.PaidTerm;
import io.clientele.subscription.payer.Payer;
import io.clientele.subscription.payer.PayerWish;
import io.clientele.subscription.payer.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Who pays for a client.
 *
 * @param standing how it stands with that; see the README
 * @param payerWish who is to pay, while client-service has not answered yet: a matter of seconds
 * @param selfPaid the term the client has paid for by itself, while it runs
 * @param consent while the client is asked whether its practice may pay
 * @param refused why the last take-over came to nothing
 */
record PayerView(
    String client,
    Payer payer,
    Standing standing,
    @Nullable PayerWish payerWish,
    @Nullable PaidTerm selfPaid,
    @Nullable Consent consent,
    @Nullable NoRoom refused) {

  static PayerView of(ClientAccount account) {
    var paying = account.paying();
    return new PayerView(
        account.id(),
        paying.payer(),
        paying.standing(),
        paying.wish(),
        paying.selfPaid(),
        paying.consent(),
        paying.refused());
  }
}
