package io.clientele.access.login;

import io.clientele.access.login.LoginEvent.ClientUserLeft;
import io.clientele.access.login.LoginEvent.ClientUserRoleChanged;
import io.clientele.platform.decision.Decision;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** How a login follows what it is in a client's own business, which the client's access decides. */
public final class ClientUserChange {

  private ClientUserChange() {}

  /**
   * Makes the login what it is there, or leaves it so. Where it never came to belong it does not by
   * this: it joins.
   *
   * @param there what a login is there now, by its id. Those that have become part of this one
   *     count as well: at the client they stand until a merge has come by (ACC-6)
   */
  public static Decision<Login, LoginEvent> follow(
      Login login, String client, Function<String, Optional<ClientRole>> there) {
    var at =
        login.clients().stream()
            .filter(one -> one.client().equals(client))
            .findFirst()
            .orElse(null);
    var role =
        Stream.concat(
                Stream.of(login.id()),
                MergeState.of(login).tookIn().stream().map(MergeState.TookIn::login))
            .flatMap(id -> there.apply(id).stream())
            .min(Comparator.naturalOrder())
            .orElse(null);
    if (at == null || at.role() == role) {
      return Decision.unchanged();
    }
    if (role == null) {
      return Decision.done(
          login.copy().without(at).tokensEnd().made(), new ClientUserLeft(login.id(), client));
    }
    var next = new ClientMembership(client, role, at.invitation());
    var all = login.clients().stream().map(one -> one.equals(at) ? next : one).toList();
    return Decision.done(
        login.copy().at(login.memberships(), all).tokensEnd().made(),
        new ClientUserRoleChanged(login.id(), client, role));
  }
}
