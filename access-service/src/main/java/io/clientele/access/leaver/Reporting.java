package io.clientele.access.leaver;

import io.clientele.access.clientaccess.ClientNames;
import io.clientele.access.leaver.LeaverReport.InTeam;
import io.clientele.access.leaver.LeaverReport.NamedClient;
import io.clientele.access.login.Login;
import io.clientele.access.login.Logins;
import io.clientele.access.login.Membership;
import io.clientele.access.login.Role;
import io.clientele.access.team.Teams;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.token.Caller;
import java.util.List;
import java.util.Optional;

/** Shows practice admins what a colleague would leave behind (BEY-5). */
public final class Reporting {

  private final Logins logins;
  private final Teams teams;
  private final Holdings holdings;
  private final ClientNames names;

  /** Reporting of these. */
  public Reporting(Logins logins, Teams teams, Holdings holdings, ClientNames names) {
    this.logins = logins;
    this.teams = teams;
    this.holdings = holdings;
    this.names = names;
  }

  /** Which page of each part. */
  public record Pages(Page.Asked clients, Page.Asked posts, Page.Asked invitations) {}

  /** Either the report or why it is not given. */
  public sealed interface Answer {

    /** The report. */
    record Given(LeaverReport report) implements Answer {}

    /** Whoever asks is no admin, or there is no such colleague. */
    record Refused(Refusal why) implements Answer {}
  }

  /** The report on a colleague of the caller's practice, in a few reads however much they hold. */
  public Answer report(Caller caller, String colleague, Pages pages) {
    if (!caller.may(Permission.MANAGE_COLLEAGUES)) {
      return new Answer.Refused(LeaverRefusal.adminOnly());
    }
    var practice = caller.practice();
    var at = logins.byId(colleague).flatMap(login -> login.at(practice));
    return at.<Answer>map(there -> new Answer.Given(report(practice, colleague, there, pages)))
        .orElseGet(() -> new Answer.Refused(LeaverRefusal.unknown()));
  }

  private LeaverReport report(String practice, String colleague, Membership at, Pages pages) {
    return new LeaverReport(
        colleague,
        at.role(),
        isLastAdmin(logins, practice, colleague),
        named(holdings.clients(practice, colleague, pages.clients())),
        named(holdings.posts(practice, colleague, pages.posts())),
        teams(practice, colleague),
        holdings.invitations(practice, colleague, pages.invitations()),
        holdings.authorisations(practice, colleague, pages.clients().limit()));
  }

  private List<InTeam> teams(String practice, String colleague) {
    return teams.with(colleague).stream()
        .filter(one -> one.practice().equals(practice))
        .map(one -> new InTeam(one.id(), one.name()))
        .toList();
  }

  private Page<NamedClient> named(Page<String> part) {
    var heard = names.of(part.items());
    return part.map(client -> new NamedClient(client, heard.get(client)));
  }

  /** Whether nobody but this colleague is an admin of the practice (ACC-4). */
  static boolean isLastAdmin(Logins logins, String practice, String colleague) {
    var admins =
        logins.colleagues(practice).stream()
            .filter(one -> isAdmin(one, practice))
            .map(Login::id)
            .toList();
    return admins.equals(List.of(colleague));
  }

  private static boolean isAdmin(Login login, String practice) {
    return login.at(practice).map(Membership::role).equals(Optional.of(Role.PRACTICE_ADMIN));
  }
}
