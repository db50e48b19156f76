package io.clientele.access.clientaccess;

import io.clientele.access.login.ClientRole;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.permission.Roles;
import io.clientele.platform.token.Caller;
import java.util.List;
import java.util.function.Function;

/**
 * The people of a client's own business, changed and removed by its business admins, and by the
 * colleagues who see the client: inside it they act as admins (ACC-3a, ACC-5). The client's access
 * decides in its one write; the login follows, and whoever hears of the write makes it follow if
 * nobody else did.
 */
public final class ManagingUsers {

  private final ClientAccesses accesses;
  private final ClientNames names;
  private final UserLogins users;

  /** Those of these clients. */
  public ManagingUsers(ClientAccesses accesses, ClientNames names, UserLogins users) {
    this.accesses = accesses;
    this.names = names;
    this.users = users;
  }

  /** Who there is, for every one of them and for colleagues who see the client. */
  public Outcome<ClientAccess> look(Caller caller, String client) {
    return ofTheirs(caller, client, Cause.of(caller.login()), access -> Decision.unchanged());
  }

  /** Makes somebody another thing there; twice is as good as once. */
  public Outcome<ClientAccess> change(
      Caller caller, String client, String login, ClientRole role, Cause cause) {
    var outcome =
        ofTheirs(
            caller,
            client,
            cause,
            access ->
                mayManage(caller, access)
                    ? among(access, users -> users.change(client, login, role, caller.login()))
                    : Decision.refused(adminOnly("Only business admins change what others are.")));
    return followed(outcome, client, login, cause);
  }

  /** Removes somebody, or lets the caller leave; who is not there is gone already. */
  public Outcome<ClientAccess> remove(Caller caller, String client, String login, Cause cause) {
    var outcome =
        ofTheirs(
            caller,
            client,
            cause,
            access ->
                login.equals(caller.login()) || mayManage(caller, access)
                    ? among(access, users -> users.remove(client, login, caller.login()))
                    : Decision.refused(adminOnly("Only business admins remove others.")));
    return followed(outcome, client, login, cause);
  }

  private Outcome<ClientAccess> followed(
      Outcome<ClientAccess> outcome, String client, String login, Cause cause) {
    if (!(outcome instanceof Outcome.Refused<ClientAccess>)) {
      users.follow(client, login, cause);
    }
    return outcome;
  }

  /** What is decided among the people of a client's business is decided for its access. */
  static Decision<ClientAccess, ClientAccessEvent> among(
      ClientAccess access, Function<ClientUsers, Decision<ClientUsers, ClientAccessEvent>> decide) {
    return switch (decide.apply(access.people())) {
      case Decision.Done<ClientUsers, ClientAccessEvent> done ->
          new Decision.Done<>(access.with(done.next()), done.events());
      case Decision.Unchanged<ClientUsers, ClientAccessEvent> same -> Decision.unchanged();
      case Decision.Refused<ClientUsers, ClientAccessEvent> no -> Decision.refused(no.why());
    };
  }

  private static boolean isColleague(Caller caller, ClientAccess access) {
    return caller.client().isEmpty()
        && caller.practice().equals(access.practice())
        && access.granted().isSeenBy(caller.viewer());
  }

  private static boolean belongs(Caller caller, ClientAccess access) {
    return isColleague(caller, access)
        || (caller.client().equals(access.id()) && access.user(caller.login()).isPresent());
  }

  /** By what they are there now, not by what their token says they were. */
  private static boolean mayManage(Caller caller, ClientAccess access) {
    return isColleague(caller, access)
        ? caller.may(Permission.MANAGE_CLIENT_USERS)
        : access
            .user(caller.login())
            .filter(one -> Roles.may(one.role().name(), List.of(), Permission.MANAGE_CLIENT_USERS))
            .isPresent();
  }

  private Outcome<ClientAccess> ofTheirs(
      Caller caller,
      String client,
      Cause cause,
      Function<ClientAccess, Decision<ClientAccess, ClientAccessEvent>> decide) {
    return accesses.command(
        client,
        cause,
        access -> {
          if (access == null) {
            return Decision.refused(missing(caller, client));
          }
          return belongs(caller, access) ? decide.apply(access) : Decision.refused(unknown());
        });
  }

  private Refusal missing(Caller caller, String client) {
    return !caller.practice().isEmpty() && names.has(client, caller.practice())
        ? ClientAccessRefusal.CLIENT_NOT_YET_KNOWN.because(
            "This client is new; please try again in a moment.")
        : unknown();
  }

  private static Refusal unknown() {
    return ClientAccessRefusal.CLIENT_UNKNOWN.because("There is no such client.");
  }

  private static Refusal adminOnly(String detail) {
    return ClientAccessRefusal.BUSINESS_ADMIN_ONLY.because(detail);
  }
}
