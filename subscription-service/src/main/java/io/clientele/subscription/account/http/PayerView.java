package io.clientele.subscription.account.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.clientele.subscription.account.ClientAccount;
import io.clientele.subscription.payer.Consent;
import io.clientele.subscription.payer.NoRoom;
import io.clientele.subscription.payer.PaidTerm;
import io.clientele.subscription.payer.Payer;
import io.clientele.subscription.payer.PayerWish;
import io.clientele.subscription.payer.Standing;
import java.time.Instant;
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
    @Nullable Refused refused) {

  /**
   * Why a take-over came to nothing.
   *
   * @param taken slots of the practice that were used, promised and reserved; for itself alone
   * @param limit how many it had; for itself alone
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Refused(String reason, @Nullable Integer taken, @Nullable Integer limit, Instant at) {}

  /** What its practice sees. */
  static PayerView toPractice(ClientAccount account) {
    var no = account.paying().refused();
    return of(account, no == null ? null : toPractice(no));
  }

  /** What the client sees: the bundle of its practice is none of its business. */
  static PayerView toClient(ClientAccount account) {
    var no = account.paying().refused();
    return of(account, no == null ? null : new Refused(no.reason(), null, null, no.at()));
  }

  private static Refused toPractice(NoRoom no) {
    return new Refused(no.reason(), no.taken(), no.limit(), no.at());
  }

  private static PayerView of(ClientAccount account, @Nullable Refused refused) {
    var paying = account.paying();
    return new PayerView(
        account.id(),
        paying.payer(),
        paying.standing(),
        paying.wish(),
        paying.selfPaid(),
        paying.consent(),
        refused);
  }
}
