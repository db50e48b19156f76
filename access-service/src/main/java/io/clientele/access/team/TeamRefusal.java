package io.clientele.access.team;

import io.clientele.platform.decision.Reason;

/** Why a team stays as it is, or is not shown. */
public enum TeamRefusal implements Reason {
  PRACTICE_ADMIN_ONLY(Kind.FORBIDDEN),
  /** The practice's plan has no teams, or not yet as far as we heard. */
  TEAMS_NOT_OPEN(Kind.CONFLICT),
  /** Unknown, another practice's or dissolved: all the same. */
  TEAM_UNKNOWN(Kind.NOT_FOUND),
  TEAM_NAME_UNUSABLE(Kind.INVALID),
  /** Another team of the practice is called so. */
  TEAM_NAME_TAKEN(Kind.CONFLICT),
  /** Who is to be in it, by the address, does not work at the practice. */
  COLLEAGUE_UNKNOWN(Kind.NOT_FOUND),
  /** The same of one in a list. */
  MEMBER_UNKNOWN(Kind.INVALID),
  TOO_MANY_TEAMS(Kind.CONFLICT),
  TEAM_TOO_LARGE(Kind.CONFLICT),
  /** A colleague would be in more teams than anybody may be. */
  IN_TOO_MANY_TEAMS(Kind.CONFLICT);

  private final Kind kind;

  TeamRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public String rule() {
    return "ACC-3";
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
