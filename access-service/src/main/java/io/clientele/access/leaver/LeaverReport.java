package io.clientele.access.leaver;

import io.clientele.access.leaver.Holdings.HeldAuthorisation;
import io.clientele.access.login.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a colleague would leave behind (BEY-5).
 *
 * @param colleague the login
 * @param lastPracticeAdmin whether the practice would be without an admin (ACC-4)
 * @param clients that were granted to them themselves
 * @param accountManagerOf the clients whose account manager they are
 * @param teams they are in; nobody takes their place there
 * @param openInvitations they sent and nobody has joined by yet
 * @param authorisations their sign-ins at accounting software that are not over
 */
public record LeaverReport(
    String colleague,
    Role role,
    boolean lastPracticeAdmin,
    Page<NamedClient> clients,
    Page<NamedClient> accountManagerOf,
    List<InTeam> teams,
    Page<Holdings.OpenInvitation> openInvitations,
    List<HeldAuthorisation> authorisations) {

  public LeaverReport {
    teams = List.copyOf(teams);
    authorisations = List.copyOf(authorisations);
  }

  /** A team, by its name. */
  public record InTeam(String team, String name) {}

  /** A client, by the name it was heard of by; null if it was not yet. */
  public record NamedClient(String client, @Nullable String name) {}
}
