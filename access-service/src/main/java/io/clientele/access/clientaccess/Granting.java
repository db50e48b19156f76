package io.clientele.access.clientaccess;

import io.clientele.access.login.Login;
import io.clientele.access.login.Logins;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.token.Caller;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Gives colleagues access to clients, takes it away, makes one of them account manager, and shows
 * who has access and why (ACC-2, ACC-3, ACC-3a).
 */
public final class Granting {

  private final ClientAccesses accesses;
  private final ClientNames names;
  private final Logins logins;

  /** Granting to these. */
  public Granting(ClientAccesses accesses, ClientNames names, Logins logins) {
    this.accesses = accesses;
    this.names = names;
    this.logins = logins;
  }

  /** Lets a colleague of the caller's practice see a client of it. */
  public Outcome<ClientAccess> grant(Caller caller, String client, String colleague, Cause cause) {
    return change(
        caller,
        client,
        cause,
        access ->
            colleague(caller.practice(), colleague).isPresent()
                ? access.grant(colleague, caller.login())
                : Decision.refused(nobody()));
  }

  /**
   * Takes a grant away, and with it the post of account manager, whoever has them: also from
   * somebody who works elsewhere by now.
   */
  public Outcome<ClientAccess> withdraw(
      Caller caller, String client, String colleague, Cause cause) {
    return change(
        caller,
        client,
        cause,
        access -> access.withdraw(colleague, seesByRole(access, colleague), caller.login()));
  }

  /**
   * Makes a colleague who sees a client its account manager, in place of whoever was; practice
   * admins (ACC-3a).
   */
  public Outcome<ClientAccess> chooseAccountManager(
      Caller caller, String client, String colleague, Cause cause) {
    return change(
        caller,
        client,
        cause,
        access ->
            colleague(caller.practice(), colleague)
                .map(one -> access.chooseAccountManager(one, caller.login()))
                .orElseGet(() -> Decision.refused(noAccountManager())));
  }

  /** Leaves a client without an account manager, whoever was; practice admins (ACC-3a). */
  public Outcome<ClientAccess> removeAccountManager(Caller caller, String client, Cause cause) {
    return change(caller, client, cause, access -> access.removeAccountManager(caller.login()));
  }

  /** Who has access, for callers who see the client themselves. */
  public Outcome<ClientAccess> look(Caller caller, String client) {
    return ofTheirs(
        caller,
        client,
        Cause.of(caller.login()),
        access -> sees(caller, access) ? Decision.unchanged() : Decision.refused(unknown()));
  }

  /** Why a colleague sees a client or does not, for callers who see it themselves (ACC-2). */
  public Explanation explain(Caller caller, String client, String colleague) {
    var access = accesses.find(client).orElse(null);
    if (access == null) {
      return new Explanation.Refused(missing(caller, client));
    }
    if (!isTheirs(caller, access) || !sees(caller, access)) {
      return new Explanation.Refused(unknown());
    }
    return colleague(access.practice(), colleague)
        .<Explanation>map(one -> Explanation.Given.of(access, one))
        .orElseGet(() -> new Explanation.Refused(nobody()));
  }

  private boolean seesByRole(ClientAccess access, String colleague) {
    return colleague(access.practice(), colleague)
        .map(one -> access.paths(one).stream().anyMatch(path -> path.by() == AccessPath.By.ROLE))
        .orElse(false);
  }

  private Optional<Login> colleague(String practice, String login) {
    return logins.byId(login).filter(one -> one.at(practice).isPresent());
  }

  private static boolean isTheirs(Caller caller, ClientAccess access) {
    return access.practice().equals(caller.practice());
  }

  private static boolean sees(Caller caller, ClientAccess access) {
    return caller.seesEveryClient() || access.colleagues().contains(caller.login());
  }

  /** There is no access to it: because it is new, or because there is no such client. */
  private Refusal missing(Caller caller, String client) {
    return names.has(client, caller.practice())
        ? ClientAccessRefusal.CLIENT_NOT_YET_KNOWN.because(
            "This client is new; please try again in a moment.")
        : unknown();
  }

  private static Refusal unknown() {
    return ClientAccessRefusal.CLIENT_UNKNOWN.because("There is no such client.");
  }

  private static Refusal nobody() {
    return ClientAccessRefusal.COLLEAGUE_UNKNOWN.because(
        "There is no such colleague at this practice.");
  }

  private static Refusal noAccountManager() {
    return ClientAccessRefusal.ACCOUNT_MANAGER_UNKNOWN
        .because("There is no such colleague at this practice.")
        .about("colleague");
  }

  private Outcome<ClientAccess> change(
      Caller caller,
      String client,
      Cause cause,
      Function<ClientAccess, Decision<ClientAccess, ClientAccessEvent>> decide) {
    if (!caller.may(Permission.GRANT_ACCESS)) {
      return new Outcome.Refused<>(
          List.of(
              ClientAccessRefusal.PRACTICE_ADMIN_ONLY.because(
                  "Only practice admins give and withdraw access and choose account managers.")));
    }
    return ofTheirs(caller, client, cause, decide);
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
          return isTheirs(caller, access) ? decide.apply(access) : Decision.refused(unknown());
        });
  }
}
