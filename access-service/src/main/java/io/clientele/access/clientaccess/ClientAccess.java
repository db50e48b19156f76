package io.clientele.access.clientaccess;

import io.clientele.access.clientaccess.ClientAccessEvent.AccessGranted;
import io.clientele.access.clientaccess.ClientAccessEvent.AccessWithdrawn;
import io.clientele.access.clientaccess.ClientAccessEvent.AccountManagerChosen;
import io.clientele.access.clientaccess.ClientAccessEvent.AccountManagerRemoved;
import io.clientele.access.clientaccess.ClientAccessEvent.ClientAccessOpened;
import io.clientele.access.clientaccess.ClientAccessEvent.ClientAccessPassedOn;
import io.clientele.access.clientaccess.ClientAccessEvent.ClientUserAdded;
import io.clientele.access.login.ClientRole;
import io.clientele.access.login.Login;
import io.clientele.platform.audience.Viewer;
import io.clientele.platform.decision.Decision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who has access to one client, apart from the practice admins, who see every client (CLI-5).
 *
 * @param id the id of the client
 * @param practice the practice that looks after it
 * @param colleagues the logins it was granted to
 * @param teams the teams named when it was added; kept for when there are teams, and until then
 *     nothing is decided by them
 * @param users people of the client's own business
 * @param accountManager the login of the one colleague who is (ACC-3a), or null if none is
 */
public record ClientAccess(
    String id,
    String practice,
    List<String> colleagues,
    List<String> teams,
    List<ClientUser> users,
    @Nullable String accountManager) {

  public ClientAccess {
    colleagues = List.copyOf(colleagues);
    // What was stored before teams could be named has no such field.
    teams = teams == null ? List.of() : List.copyOf(teams);
    users = List.copyOf(users);
  }

  /** What others may know: all of it. */
  public record Told(
      String client,
      String practice,
      List<String> colleagues,
      List<String> teams,
      List<ClientUser> users,
      @Nullable String accountManager) {}

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
            with(new ClientUser(user, ClientRole.BUSINESS_ADMIN)),
            opened,
            new ClientUserAdded(id, user, ClientRole.BUSINESS_ADMIN, null));
  }

  /** A colleague sees it from now on; twice is as good as once (ACC-3a). */
  Decision<ClientAccess, ClientAccessEvent> grant(String colleague, String by) {
    if (colleagues.contains(colleague)) {
      return Decision.unchanged();
    }
    var next = new ArrayList<>(colleagues);
    next.add(colleague);
    return Decision.done(with(next), new AccessGranted(id, colleague, by));
  }

  /**
   * A colleague no longer sees it by a grant; other paths stay (ACC-3a). An account manager's post
   * ends with the grant, also if they see it by their role: whoever takes them off a client means
   * it. It ends as well if there is no grant and nothing else lets them see it any more.
   *
   * @param byRole whether they see it by their role
   */
  Decision<ClientAccess, ClientAccessEvent> withdraw(String colleague, boolean byRole, String by) {
    var events = new ArrayList<ClientAccessEvent>();
    var next = this;
    if (colleagues.contains(colleague)) {
      next = with(colleagues.stream().filter(one -> !one.equals(colleague)).toList());
      events.add(new AccessWithdrawn(id, colleague, by));
    }
    if (colleague.equals(accountManager) && !(events.isEmpty() && byRole)) {
      next = next.managedBy(null);
      events.add(new AccountManagerRemoved(id, colleague, by));
    }
    return events.isEmpty() ? Decision.unchanged() : new Decision.Done<>(next, events);
  }

  /**
   * A colleague is its account manager from now on, in place of whoever was; twice is as good as
   * once (ACC-3a).
   *
   * @param colleague must see it
   */
  Decision<ClientAccess, ClientAccessEvent> chooseAccountManager(Login colleague, String by) {
    if (colleague.id().equals(accountManager)) {
      return Decision.unchanged();
    }
    return seenByColleague(colleague)
        ? Decision.done(managedBy(colleague.id()), new AccountManagerChosen(id, colleague.id(), by))
        : Decision.refused(
            ClientAccessRefusal.ACCOUNT_MANAGER_WITHOUT_ACCESS
                .because("Only a colleague who sees the client can be its account manager.")
                .about("colleague"));
  }

  /** It has no account manager from now on; twice is as good as once (ACC-3a). */
  Decision<ClientAccess, ClientAccessEvent> removeAccountManager(String by) {
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
    var role = users.isEmpty() ? ClientRole.BUSINESS_ADMIN : asked;
    return Decision.done(
        with(new ClientUser(login, role)), new ClientUserAdded(id, login, role, invitation));
  }

  /**
   * One login stands wherever another one stood: both were the same person's (ACC-6). Where both
   * did, the more powerful role stays.
   */
  public Decision<ClientAccess, ClientAccessEvent> passOn(String from, String into) {
    var user = user(from);
    if (!colleagues.contains(from) && user.isEmpty() && !from.equals(accountManager)) {
      return Decision.unchanged();
    }
    var granted = colleagues.stream().map(one -> one.equals(from) ? into : one).distinct().toList();
    var manager = from.equals(accountManager) ? into : accountManager;
    return Decision.done(
        new ClientAccess(id, practice, granted, teams, usersAfter(from, into), manager),
        new ClientAccessPassedOn(id, from, into));
  }

  private List<ClientUser> usersAfter(String from, String into) {
    var role =
        users.stream()
            .filter(one -> one.login().equals(from) || one.login().equals(into))
            .map(ClientUser::role)
            .min(Comparator.naturalOrder());
    return users.stream()
        .filter(one -> !(one.login().equals(from) && user(into).isPresent()))
        .map(
            one ->
                one.login().equals(from) || one.login().equals(into)
                    ? new ClientUser(into, role.orElse(one.role()))
                    : one)
        .toList();
  }

  private ClientAccess with(List<String> granted) {
    return new ClientAccess(id, practice, granted, teams, users, accountManager);
  }

  private ClientAccess with(ClientUser one) {
    var all = new ArrayList<>(users);
    all.add(one);
    return new ClientAccess(id, practice, colleagues, teams, all, accountManager);
  }

  private ClientAccess managedBy(@Nullable String colleague) {
    return new ClientAccess(id, practice, colleagues, teams, users, colleague);
  }

  /** The user with this login. */
  public Optional<ClientUser> user(String login) {
    return users.stream().filter(one -> one.login().equals(login)).findFirst();
  }

  /** Whether somebody sees it as a colleague: by role or by a grant. */
  public boolean seenByColleague(Login login) {
    return !paths(login).isEmpty();
  }

  /** Every way by which somebody sees it as a colleague; none if they do not (ACC-2). */
  List<AccessPath> paths(Login login) {
    var at = login.at(practice).orElse(null);
    if (at == null) {
      return List.of(); // a grant that outlived the membership gives nothing
    }
    var paths = new ArrayList<AccessPath>();
    if (Viewer.seesEveryClient(at.roleName())) {
      paths.add(AccessPath.byRole(at.role()));
    }
    if (colleagues.contains(login.id())) {
      paths.add(AccessPath.byGrant());
    }
    return List.copyOf(paths);
  }

  /** What others hear of it. */
  public Told told() {
    return new Told(id, practice, colleagues, teams, users, accountManager);
  }
}
