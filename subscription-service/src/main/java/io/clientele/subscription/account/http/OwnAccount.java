package io.clientele.subscription.account.http;

import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.token.Caller;
import io.clientele.subscription.account.http.PayerChanges.Owner;
import io.clientele.subscription.payer.PayerRefusal;
import java.util.List;

/** That somebody speaks for a client's own business. */
final class OwnAccount {

  private OwnAccount() {}

  /**
   * Of this client, whose account may be new: news of it is then still on its way here.
   *
   * @throws RefusedRequest if the token is for another, or its role does not allow it
   */
  static Owner of(String client, Caller caller) {
    if (!caller.client().equals(client)) {
      throw new RefusedRequest(List.of(PayerRefusal.notFound()));
    }
    if (!caller.may(Permission.CHANGE_PAYER)) {
      throw new RefusedRequest(List.of(PayerRefusal.mayNot()));
    }
    return new Owner(
        account -> account.id().equals(client), PayerRefusal.notYet(), PayerView::toClient);
  }
}
