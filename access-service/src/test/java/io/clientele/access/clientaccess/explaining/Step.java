package io.clientele.access.clientaccess.explaining;

/** Something that happens to who sees whom. */
record Step(Kind kind, String person, String team, String client) {

  /** What happens. */
  enum Kind {
    GRANT,
    WITHDRAW,
    GRANT_TEAM,
    WITHDRAW_TEAM,
    JOIN_TEAM,
    LEAVE_TEAM,
    DISSOLVE,
    SLEEP,
    WAKE,
    MAKE_ADMIN,
    MAKE_STANDARD,
    /** With nobody to take over. */
    LEAVE_PRACTICE,
    /** The next of all people takes over, if they work there. */
    LEAVE_FOR_ANOTHER
  }
}
