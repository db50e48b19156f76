package io.clientele.access.clientaccess.granting;

import io.clientele.access.clientaccess.ClientAccess;
import io.clientele.access.clientaccess.ClientAccessEvent;
import io.clientele.access.clientaccess.ClientAccessRefusal;
import io.clientele.access.clientaccess.ClientAccesses;
import io.clientele.access.clientaccess.ClientNames;
import io.clientele.access.clientaccess.Viewers;
import io.clientele.access.clientaccess.grant.Duty;
import io.clientele.access.clientaccess.grant.Grantee;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.token.Caller;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gives colleagues and teams access to clients, takes it away, makes one colleague account manager,
 * and shows who has access (ACC-3, ACC-3a).
 */
public final class Granting {

  private final ClientAccesses accesses;
  private final ClientNames names;
  private final Viewers viewers;
  private final KnownTeams teams;
  private final Clock clock;

  /** Granting to these. */
  public Granting(
      ClientAccesses accesses, ClientNames names, Viewers viewers, KnownTeams teams, Clock clock) {
    this.accesses = accesses;
    this.names = names;
    this.viewers = viewers;
    this.teams = teams;
    this.clock = clock;
  }

  /**
   * Lets a colleague or a team of the caller's practice see a client of it.
   *
   * @param duties what for; null leaves them as they are, and means all of them at first
   */
  public Outcome<ClientAccess> grant(
      Caller caller, String client, Grantee to, @Nullable List<Duty> duties, Cause cause) {
    return change(
        caller,
        client,
        cause,
        access ->
            hindrance(caller.practice(), to)
                .<Decision<ClientAccess, ClientAccessEvent>>map(Decision::refused)
                .orElseGet(() -> access.grant(to, duties, caller.login(), now())));
  }

  /**
   * Takes a grant away, and with it perhaps the post of account manager, whoever has them: also
   * from somebody who works elsewhere by now, and from a team that is no more.
   */
  public Outcome<ClientAccess> withdraw(Caller caller, String client, Grantee from, Cause cause) {
    return change(
        caller,
        client,
        cause,
        access ->
            access.withdraw(from, login -> viewers.of(access.practice(), login), caller.login()));
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
            viewers
                .of(caller.practice(), colleague)
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
        access -> isShownTo(caller, access) ? Decision.unchanged() : Decision.refused(unknown()));
  }

  /** Whether somebody may know who has access to a client, and why: one they see (ACC-2). */
  public static boolean isShownTo(Caller caller, ClientAccess access) {
    return caller.may(Permission.EXPLAIN_ACCESS) && access.granted().isSeenBy(caller.viewer());
  }

  /** Now, to the millisecond: what is stored reads back equal. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Why somebody cannot be granted a client of this practice. */
  Optional<Refusal> hindrance(String practice, Grantee to) {
    return switch (to.kind()) {
      case COLLEAGUE ->
          viewers.of(practice, to.id()).isPresent() ? Optional.empty() : Optional.of(nobody());
      case TEAM -> noTeam(practice, to.id());
    };
  }

  private Optional<Refusal> noTeam(String practice, String team) {
    if (!teams.awake(practice)) {
      return Optional.of(
          ClientAccessRefusal.TEAMS_NOT_OPEN.because("The practice's plan has no teams."));
    }
    return teams.of(practice, List.of(team)).isEmpty()
        ? Optional.of(
            ClientAccessRefusal.TEAM_UNKNOWN.because("There is no such team at this practice."))
        : Optional.empty();
  }

  /** There is no access to it: because it is new, or because there is no such client. */
  public static Refusal missing(ClientNames names, String client, String practice) {
    return names.has(client, practice)
        ? ClientAccessRefusal.CLIENT_NOT_YET_KNOWN.because(
            "This client is new; please try again in a moment.")
        : unknown();
  }

  static Refusal adminOnly() {
    return ClientAccessRefusal.PRACTICE_ADMIN_ONLY.because(
        "Only practice admins give and withdraw access and choose account managers.");
  }

  public static Refusal unknown() {
    return ClientAccessRefusal.CLIENT_UNKNOWN.because("There is no such client.");
  }

  static Refusal nobody() {
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
      return new Outcome.Refused<>(List.of(adminOnly()));
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
            return Decision.refused(missing(names, client, caller.practice()));
          }
          return access.practice().equals(caller.practice())
              ? decide.apply(access)
              : Decision.refused(unknown());
        });
  }
}
