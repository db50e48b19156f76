package io.clientele.access.clientaccess;

import io.clientele.access.clientaccess.ClientAccessEvent.AccountManagerChosen;
import io.clientele.access.clientaccess.ClientAccessEvent.AccountManagerRemoved;
import io.clientele.access.clientaccess.ClientAccessEvent.ClientAccessOpened;
import io.clientele.access.clientaccess.ClientAccessEvent.ClientAccessPassedOn;
import io.clientele.access.clientaccess.ClientAccessEvent.ClientUserAdded;
import io.clientele.access.clientaccess.grant.DutiesTold;
import io.clientele.access.clientaccess.grant.Duty;
import io.clientele.access.clientaccess.grant.Grant;
import io.clientele.access.clientaccess.grant.Grantee;
import io.clientele.access.clientaccess.grant.Grants;
import io.clientele.access.login.ClientRole;
import io.clientele.platform.audience.Granted;
import io.clientele.platform.audience.Viewer;
import io.clientele.platform.decision.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who has access to one client, apart from the practice admins, who see every client (CLI-5).
 *
 * @param id the id of the client
 * @param practice the practice that looks after it
 * @param colleagues the logins it was granted to
 * @param teams the teams it was granted to
 * @param users people of the client's own business
 * @param accountManager the login of the one colleague who is (ACC-3a), or null if none is
 * @param given what is known of grants beside that they are there: by whom, when, what for; null
 *     where none of it was ever kept
 */
public record ClientAccess(
    String id,
    String practice,
    List<String> colleagues,
    List<String> teams,
    List<ClientUser> users,
    @Nullable String accountManager,
    @Nullable List<Grant> given) {

  public ClientAccess {
    colleagues = List.copyOf(colleagues);
    // What was stored before teams could be named has no such field.
    teams = teams == null ? List.of() : List.copyOf(teams);
    users = List.copyOf(users);
    given = given == null || given.isEmpty() ? null : List.copyOf(given);
  }

  /** Access of which nothing is known but that it is there. */
  public ClientAccess(
      String id,
      String practice,
      List<String> colleagues,
      List<String> teams,
      List<ClientUser> users,
      @Nullable String accountManager) {
    this(id, practice, colleagues, teams, users, accountManager, null);
  }

  /**
   * A client nobody is a user of, granted to these.
   *
   * @param grants to colleagues and teams
   */
  public static ClientAccess fresh(String id, String practice, Grants grants) {
    return new ClientAccess(id, practice, List.of(), List.of(), List.of(), null).with(grants);
  }

  /** What others may know: all of it but who gave what when. */
  public record Told(
      String client,
      String practice,
      List<String> colleagues,
      List<String> teams,
      List<ClientUser> users,
      @Nullable String accountManager,
      List<DutiesTold> duties) {}

  /** To whom it is granted. */
  public Grants grants() {
    return Grants.of(colleagues, teams, given == null ? List.of() : given);
  }

  /** The people of the client's own business. */
  public ClientUsers people() {
    return new ClientUsers(users);
  }

  /**
   * There is a new client; whom it was granted to sees it from now on.
   *
   * @param user the login that is its first user, and therefore its admin (ACC-5), or null
   */
  Decision<ClientAccess, ClientAccessEvent> open(@Nullable String user) {
    var opened = new ClientAccessOpened(id, practice, colleagues);
    return user == null
        ? Decision.done(this, opened)
        : Decision.done(
            with(people().with(new ClientUser(user, ClientRole.BUSINESS_ADMIN))),
            opened,
            new ClientUserAdded(id, user, ClientRole.BUSINESS_ADMIN, null));
  }

  /**
   * Somebody sees it from now on; twice is as good as once (ACC-3a). Given again for other duties,
   * it is for those from now on; by whom and when it was given stays.
   *
   * @param duties what it is for; null leaves them as they are, and means all of them at first
   */
  public Decision<ClientAccess, ClientAccessEvent> grant(
      Grantee to, @Nullable List<Duty> duties, String by, Instant at) {
    var had = grants().to(to).orElse(null);
    if (had == null) {
      var one = new Grant(to, duties == null ? Duty.ALL : duties, by, at);
      return Decision.done(with(grants().with(one)), ClientAccessEvent.granted(id, one, by));
    }
    var other = had.carrying(duties == null ? had.duties() : duties);
    return other.equals(had)
        ? Decision.unchanged()
        : Decision.done(with(grants().with(other)), ClientAccessEvent.dutiesChanged(id, other, by));
  }

  /**
   * Somebody no longer sees it by a grant; other paths stay (ACC-3a). An account manager's post
   * ends with their own grant, also if they see it in another way: whoever takes them off a client
   * means it. It ends as well if nothing lets them see it any more.
   *
   * @param viewers who works at the practice now, and what lets them see clients
   */
  public Decision<ClientAccess, ClientAccessEvent> withdraw(
      Grantee from, Function<String, Optional<Viewer>> viewers, String by) {
    var events = new ArrayList<ClientAccessEvent>();
    var next = this;
    if (grants().to(from).isPresent()) {
      next = with(grants().without(from));
      events.add(ClientAccessEvent.withdrawn(id, from, by));
    }
    var manager = accountManager;
    if (manager != null && next.losesManager(manager, from, !events.isEmpty(), viewers)) {
      next = next.managedBy(null);
      events.add(new AccountManagerRemoved(id, manager, by));
    }
    return events.isEmpty() ? Decision.unchanged() : new Decision.Done<>(next, events);
  }

  private boolean losesManager(
      String manager, Grantee from, boolean had, Function<String, Optional<Viewer>> viewers) {
    var theirs = from.isColleague(manager);
    return theirs && had
        || (theirs || had) && viewers.apply(manager).filter(granted()::isSeenBy).isEmpty();
  }

  /**
   * A colleague is its account manager from now on, in place of whoever was; twice is as good as
   * once (ACC-3a).
   *
   * @param colleague must see it, in whichever way
   */
  public Decision<ClientAccess, ClientAccessEvent> chooseAccountManager(
      Viewer colleague, String by) {
    if (colleague.login().equals(accountManager)) {
      return Decision.unchanged();
    }
    return granted().isSeenBy(colleague)
        ? Decision.done(
            managedBy(colleague.login()), new AccountManagerChosen(id, colleague.login(), by))
        : Decision.refused(
            ClientAccessRefusal.ACCOUNT_MANAGER_WITHOUT_ACCESS
                .because("Only a colleague who sees the client can be its account manager.")
                .about("colleague"));
  }

  /** It has no account manager from now on; twice is as good as once (ACC-3a). */
  public Decision<ClientAccess, ClientAccessEvent> removeAccountManager(String by) {
    return accountManager == null
        ? Decision.unchanged()
        : Decision.done(managedBy(null), new AccountManagerRemoved(id, accountManager, by));
  }

  /**
   * A person of the client's business comes in; twice is as good as once.
   *
   * @param asked what they are to be, unless they are the first, who becomes admin (ACC-5)
   */
  public Decision<ClientAccess, ClientAccessEvent> addUser(
      String login, ClientRole asked, String invitation) {
    if (user(login).isPresent()) {
      return Decision.unchanged();
    }
    var role = people().next(asked);
    return Decision.done(
        with(people().with(new ClientUser(login, role))),
        new ClientUserAdded(id, login, role, invitation));
  }

  /**
   * One login stands wherever another one stood: both were the same person's (ACC-6). Where both
   * did, the more powerful role stays, and the duties of both.
   */
  public Decision<ClientAccess, ClientAccessEvent> passOn(String from, String into) {
    if (!colleagues.contains(from) && user(from).isEmpty() && !from.equals(accountManager)) {
      return Decision.unchanged();
    }
    return Decision.done(
        with(grants().passedOn(from, into))
            .with(people().passedOn(from, into))
            .managedBy(from.equals(accountManager) ? into : accountManager),
        new ClientAccessPassedOn(id, from, into));
  }

  ClientAccess with(Grants grants) {
    return new ClientAccess(
        id, practice, grants.colleagues(), grants.teams(), users, accountManager, grants.known());
  }

  ClientAccess with(ClientUsers people) {
    return new ClientAccess(id, practice, colleagues, teams, people.all(), accountManager, given);
  }

  ClientAccess managedBy(@Nullable String colleague) {
    return new ClientAccess(id, practice, colleagues, teams, users, colleague, given);
  }

  /** The user with this login. */
  public Optional<ClientUser> user(String login) {
    return people().of(login);
  }

  /** What decides who sees it as a colleague (ACC-2). */
  public Granted granted() {
    return grants().granted(practice);
  }

  /** What others hear of it. */
  public Told told() {
    return new Told(
        id,
        practice,
        colleagues,
        teams,
        users,
        accountManager,
        grants().all().stream().map(DutiesTold::of).toList());
  }
}
