package io.clientele.invitation.invitation;

/** The role that is offered. */
public enum Role {
  PRACTICE_ADMIN(Kind.COLLEAGUE),
  CLIENT_ADMIN(Kind.COLLEAGUE),
  STANDARD(Kind.COLLEAGUE),
  BUSINESS_ADMIN(Kind.CLIENT_USER),
  BUSINESS_USER(Kind.CLIENT_USER);

  private final Kind kind;

  Role(Kind kind) {
    this.kind = kind;
  }

  /** Whom it is for. */
  public Kind kind() {
    return kind;
  }
}
