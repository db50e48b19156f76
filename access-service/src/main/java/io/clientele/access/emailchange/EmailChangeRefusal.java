package io.clientele.access.emailchange;

import io.clientele.platform.decision.Reason;

/** Why no mail is sent to another address. */
enum EmailChangeRefusal implements Reason {
  /** The login has this email already. */
  EMAIL_UNCHANGED("ACC-8a", Kind.INVALID),
  /** Too many such mails were asked for by this login, or for this mailbox. */
  MAILED_TOO_OFTEN("ACC-8a", Kind.TOO_MANY);

  private final String rule;
  private final Kind kind;

  EmailChangeRefusal(String rule, Kind kind) {
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
