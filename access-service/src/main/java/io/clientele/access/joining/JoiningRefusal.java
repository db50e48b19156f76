package io.clientele.access.joining;

import io.clientele.platform.decision.Reason;

/** Why somebody cannot join. */
enum JoiningRefusal implements Reason {
  TICKET_INVALID("INV-4", Kind.INVALID),
  INVITATION_REDEEMED("INV-4", Kind.GONE),
  /** Its practice has taken it back since the yes. */
  INVITATION_REVOKED("INV-8", Kind.GONE),
  INVITER_MAY_NOT("INV-4a", Kind.CONFLICT),
  WRONG_PASSWORD("INV-6", Kind.INVALID),
  /** Its client was not heard of yet. */
  CLIENT_NOT_YET_KNOWN("INV-6", Kind.NOT_YET),
  BUSY("INV-6", Kind.NOT_YET);

  private final String rule;
  private final Kind kind;

  JoiningRefusal(String rule, Kind kind) {
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
