package io.clientele.access.clientaccess;

import io.clientele.access.login.ClientRole;
import io.clientele.access.login.ClientUserChange;
import io.clientele.access.login.Login;
import io.clientele.access.login.LoginEvent;
import io.clientele.access.login.Logins;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes the logins of a client's people be what the client's access says they are, which alone
 * decides it (ACC-5). Safe to repeat; whoever comes last has read what was written last.
 */
public final class UserLogins {

  private final ClientAccesses accesses;
  private final Logins logins;

  /** Those of the people of these clients. */
  public UserLogins(ClientAccesses accesses, Logins logins) {
    this.accesses = accesses;
    this.logins = logins;
  }

  /** The login a person has by now follows what they are at a client. */
  public void follow(String client, String login, Cause cause) {
    var by = cause.unkeyed();
    logins
        .present(login)
        .ifPresent(
            there ->
                logins.change(
                    there.id(),
                    by,
                    // Read once the login was: what is decided after that makes it follow again.
                    one -> followed(one, client, accesses.find(client))));
  }

  /** The same at many clients, which are read together: seldom is there anything to do. */
  public void followAll(Collection<String> clients, String login, Cause cause) {
    var there = logins.present(login).orElse(null);
    if (there == null) {
      return;
    }
    accesses
        .commandAll(clients, cause, access -> Decision.unchanged())
        .forEach(
            (client, outcome) -> {
              if (outcome instanceof Outcome.Unchanged<ClientAccess> at
                  && followed(there, client, Optional.of(at.state())) instanceof Decision.Done) {
                follow(client, login, cause);
              }
            });
  }

  private static Decision<Login, LoginEvent> followed(
      Login login, String client, Optional<ClientAccess> access) {
    Function<String, Optional<ClientRole>> there =
        id -> access.flatMap(at -> at.user(id)).map(ClientUser::role);
    return ClientUserChange.follow(login, client, there);
  }
}
