package io.clientele.access.clientaccess.grant;

/**
 * Whom a client is granted to.
 *
 * @param id of the login or of the team
 */
public record Grantee(Kind kind, String id) {

  /** One colleague, or all members of a team. */
  public enum Kind {
    COLLEAGUE,
    TEAM
  }

  /** One colleague, by login. */
  public static Grantee colleague(String login) {
    return new Grantee(Kind.COLLEAGUE, login);
  }

  /** The present and later members of a team. */
  public static Grantee team(String id) {
    return new Grantee(Kind.TEAM, id);
  }

  /** Whether it is this one colleague. */
  public boolean isColleague(String login) {
    return kind == Kind.COLLEAGUE && id.equals(login);
  }
}
