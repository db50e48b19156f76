package io.clientele.access.login;

import io.clientele.access.login.LoginEvent.ClientUserLeft;
import io.clientele.access.login.LoginEvent.ClientUserRoleChanged;
import io.clientele.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/** How a login follows what it is in a client's own business, which the client's access decides. */
public final class ClientUserChange {

  private ClientUserChange() {}

  /**
   * Makes the login what it is there, or leaves it so. Where it never came to belong it does not by
   * this: it joins.
   *
   * @param role what it is there now; null if it is nothing any more
   */
  public static Decision<Login, LoginEvent> follow(
      Login login, String client, @Nullable ClientRole role) {
    var at = login.clients().stream().filter(one -> one.client().equals(client)).findFirst();
    if (at.isEmpty() || at.get().role() == role) {
      return Decision.unchanged();
    }
    if (role == null) {
      return Decision.done(
          login.copy().without(at.get()).tokensEnd().made(),
          new ClientUserLeft(login.id(), client));
    }
    var next = new ClientMembership(client, role, at.get().invitation());
    var all = login.clients().stream().map(one -> one.equals(at.get()) ? next : one).toList();
    return Decision.done(
        login.copy().at(login.memberships(), all).tokensEnd().made(),
        new ClientUserRoleChanged(login.id(), client, role));
  }
}
