package io.clientele.platform.token;

import io.clientele.platform.audience.Viewer;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.permission.Roles;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Who is calling, as their token says. A token carries one account: a practice, or a client.
 *
 * @param login the id of the login
 * @param practice the practice this token is for; empty if it is for a client
 * @param client the client this token is for, as a user of its own business; empty if it is for a
 *     practice
 * @param role the role there: {@code PRACTICE_ADMIN}, {@code CLIENT_ADMIN} or {@code STANDARD} in a
 *     practice; {@code BUSINESS_ADMIN} or {@code BUSINESS_USER} in a client
 * @param permissions single permissions on top of the role
 * @param teams the teams of the practice that they are in and that give access now, as this service
 *     has heard; no token tells them, or it would grow. Empty for who sees every client anyway
 */
public record Caller(
    String login,
    String practice,
    String client,
    String role,
    Set<String> permissions,
    Set<String> teams) {

  private static final String PRACTICE = "practice/";
  private static final String CLIENT = "client/";

  public Caller {
    permissions = Set.copyOf(permissions);
    teams = Set.copyOf(teams);
  }

  /** A caller as their token says, who is in no team. */
  public Caller(
      String login, String practice, String client, String role, Set<String> permissions) {
    this(login, practice, client, role, permissions, Set.of());
  }

  /** The same caller, in these teams (ACC-3). */
  public Caller in(Set<String> those) {
    return new Caller(login, practice, client, role, permissions, those);
  }

  /** What decides which clients of the practice this caller sees. */
  public Viewer viewer() {
    return new Viewer(practice, login, role, teams);
  }

  /** A caller whose token is for a practice. */
  public static Caller ofPractice(
      String login, String practice, String role, Set<String> permissions) {
    return new Caller(login, practice, "", role, permissions);
  }

  /**
   * Whether this caller has a permission, by role or singly. Of one that is about clients it says
   * that they have it for those they see, which is asked for by itself (LST-4).
   */
  public boolean may(Permission permission) {
    return Roles.may(role, permissions, permission);
  }

  /** Whether this caller sees every client of the practice without a grant (CLI-5). */
  public boolean seesEveryClient() {
    return seesEveryClient(role);
  }

  /** Whether somebody in this role does. */
  public static boolean seesEveryClient(String role) {
    return Viewer.seesEveryClient(role);
  }

  /** The caller a verified token speaks of. */
  public static Caller of(JwtAuthenticationToken authentication) {
    return of(authentication.getToken());
  }

  private static Caller of(Jwt token) {
    var account = token.getClaimAsString("account");
    var permissions = token.getClaimAsStringList("permissions");
    var role = token.getClaimAsString("role");
    return new Caller(
        token.getSubject(),
        idOf(PRACTICE, account),
        idOf(CLIENT, account),
        role == null ? "" : role,
        Set.copyOf(permissions == null ? List.of() : permissions));
  }

  private static String idOf(String kind, @Nullable String account) {
    return account != null && account.startsWith(kind) ? account.substring(kind.length()) : "";
  }
}
