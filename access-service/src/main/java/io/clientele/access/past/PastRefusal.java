package io.clientele.access.past;

import io.clientele.platform.decision.Reason;

/** Why nothing is said of an instant. */
enum PastRefusal implements Reason {
  PRACTICE_ADMIN_ONLY(Kind.FORBIDDEN),
  CLIENT_UNKNOWN(Kind.NOT_FOUND),
  /** Nobody knows what was so before it was kept. */
  NOT_ON_RECORD(Kind.NOT_FOUND),
  IN_THE_FUTURE(Kind.INVALID);

  private final Kind kind;

  PastRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public String rule() {
    return "BEY-3";
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
