package io.clientele.platform.token;

import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Who is calling, as their token says.
 *
 * @param login the id of the login
 * @param practice the practice this token is for; a token carries one account
 * @param role the role there: {@code PRACTICE_ADMIN}, {@code CLIENT_ADMIN} or {@code STANDARD}
 * @param permissions single permissions on top of the role
 */
public record Caller(String login, String practice, String role, Set<String> permissions) {

  private static final String PRACTICE = "practice/";

  public Caller {
    permissions = Set.copyOf(permissions);
  }

  /** Whether this caller sees every client of the practice without a grant (CLI-5). */
  public boolean seesEveryClient() {
    return role.equals("PRACTICE_ADMIN");
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
        account != null && account.startsWith(PRACTICE) ? account.substring(PRACTICE.length()) : "",
        role == null ? "" : role,
        Set.copyOf(permissions == null ? List.of() : permissions));
  }
}
