package io.clientele.access.login;

import io.clientele.platform.decision.Reason;

/** Why a login says no. */
enum LoginRefusal implements Reason {
  EMAIL_UNUSABLE(Kind.INVALID),
  EMAIL_NOT_VERIFIED(Kind.CONFLICT),
  PASSWORD_TOO_SHORT(Kind.INVALID),
  PASSWORD_TOO_LONG(Kind.INVALID),
  PASSWORD_IS_THE_EMAIL(Kind.INVALID);

  private final Kind kind;

  LoginRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public String rule() {
    return "ACC-1";
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
