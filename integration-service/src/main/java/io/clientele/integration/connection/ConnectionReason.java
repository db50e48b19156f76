package io.clientele.integration.connection;

import io.clientele.platform.decision.Reason;

/** Why something about a connection is refused. */
public enum ConnectionReason implements Reason {
  PERMISSION_MISSING("CLI-10", Kind.FORBIDDEN),
  SOFTWARE_NOT_SET_UP("INT-1", Kind.CONFLICT),
  SOFTWARE_NOT_OPEN("CLI-4", Kind.INVALID),
  KEY_OUTLIVED("CLI-14", Kind.INVALID),
  DRAFT_NOT_FOUND("INT-3", Kind.NOT_FOUND),
  NOT_SIGNED_IN("INT-3", Kind.CONFLICT),
  SIGN_IN_USED("INT-3", Kind.CONFLICT),
  DRAFT_LAPSED("INT-3", Kind.GONE),
  DRAFT_USED("CLI-4", Kind.CONFLICT),
  ORGANISATION_UNKNOWN("INT-3", Kind.INVALID),
  ORGANISATION_TAKEN("INT-3", Kind.CONFLICT),
  ORGANISATION_ALREADY_CHOSEN("INT-3", Kind.CONFLICT),
  SIGN_IN_OVER("INT-7", Kind.CONFLICT),
  PROVIDER_AWAY("INT-13", Kind.NOT_YET),
  CONNECTION_NOT_YET("INT-2", Kind.NOT_YET),
  CONNECTION_NOT_FOUND("INT-2", Kind.NOT_FOUND),
  CONNECTION_EXPIRED("INT-7", Kind.CONFLICT),
  CLIENT_DEACTIVATED("LIF-2", Kind.CONFLICT),
  CLIENT_SELF_EMPLOYED("CLI-12", Kind.CONFLICT),
  CLIENT_CONNECTED("INT-3", Kind.CONFLICT),
  CLIENT_NOT_FOUND("INT-2", Kind.NOT_FOUND),
  SIGN_IN_NOT_FOUND("INT-3", Kind.NOT_FOUND),
  SAME_ORGANISATION("INT-6", Kind.CONFLICT),
  NOT_THIS_CLIENT("CLI-4", Kind.CONFLICT);

  private final String rule;
  private final Kind kind;

  ConnectionReason(String rule, Kind kind) {
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
