package io.clientele.platform.audience;

/**
 * People of a practice who see the same clients for the same reason.
 *
 * @param practice the id of the practice
 * @param kind what makes one part of it
 * @param id of the login or of the team; empty for those who see all
 */
public record Audience(String practice, Kind kind, String id) {

  /** What makes somebody part of an audience. */
  public enum Kind {
    /** The role: it sees every client of the practice (CLI-5). */
    ROLE,
    /** A grant to this one colleague. */
    GRANT,
    /** A grant to a team that the colleague is in (ACC-3). */
    TEAM
  }

  /** Those who see every client of a practice. */
  public static Audience ofAll(String practice) {
    return new Audience(practice, Kind.ROLE, "");
  }

  /** One colleague. */
  public static Audience ofColleague(String practice, String login) {
    return new Audience(practice, Kind.GRANT, login);
  }

  /** The members of one team. */
  public static Audience ofTeam(String practice, String team) {
    return new Audience(practice, Kind.TEAM, team);
  }

  /** What it is called where it is stored: unique, and never changed. */
  public String key() {
    return switch (kind) {
      case ROLE -> practice;
      case GRANT -> practice + "/" + id;
      case TEAM -> practice + "/team/" + id;
    };
  }
}
