package io.clientele.access.clientaccess;

import io.clientele.platform.decision.Reason;

/** Why access is not changed or not shown. */
public enum ClientAccessRefusal implements Reason {
  PRACTICE_ADMIN_ONLY("ACC-3", Kind.FORBIDDEN),
  /** Unknown, another practice's, or not for this caller: all the same. */
  CLIENT_UNKNOWN("LST-4", Kind.NOT_FOUND),
  /** A client of the caller's practice that is so new that who sees it was not heard yet. */
  CLIENT_NOT_YET_KNOWN("LST-4", Kind.NOT_YET),
  COLLEAGUE_UNKNOWN("ACC-3", Kind.NOT_FOUND),
  /** No team of the practice, or one that was dissolved. */
  TEAM_UNKNOWN("ACC-3", Kind.NOT_FOUND),
  /** The practice's plan has no teams: none can be granted anything. */
  TEAMS_NOT_OPEN("ACC-3", Kind.CONFLICT),
  /** A change that names a colleague and a team, or neither. */
  GRANTEE_UNCLEAR("ACC-3", Kind.INVALID),
  /** The same grant is to be given and taken away. */
  GRANTED_AND_WITHDRAWN("ACC-3", Kind.INVALID),
  /** Who is to be account manager does not work at the practice. */
  ACCOUNT_MANAGER_UNKNOWN("ACC-3a", Kind.INVALID),
  /** Who is to be account manager does not see the client. */
  ACCOUNT_MANAGER_WITHOUT_ACCESS("ACC-3a", Kind.CONFLICT),
  /** Only business admins, and colleagues who see the client, manage its users. */
  BUSINESS_ADMIN_ONLY("ACC-5", Kind.FORBIDDEN),
  CLIENT_USER_UNKNOWN("ACC-5", Kind.NOT_FOUND),
  /** The client has users, and no other business admin among them. */
  LAST_BUSINESS_ADMIN("ACC-4", Kind.CONFLICT),
  /** A colleague who sees the client is to become a user of it. */
  EMAIL_ALREADY_TAKEN("CLI-7", Kind.CONFLICT);

  private final String rule;
  private final Kind kind;

  ClientAccessRefusal(String rule, Kind kind) {
    this.rule = rule;
    this.kind = kind;
  }

  @Override
  public String rule() {
    return rule;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
