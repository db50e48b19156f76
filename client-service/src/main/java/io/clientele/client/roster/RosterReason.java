package io.clientele.client.roster;

import io.clientele.platform.decision.Reason;

/** Why a client is not shown. */
enum RosterReason implements Reason {
  CLIENT_NOT_FOUND;

  @Override
  public String rule() {
    return "LST-4";
  }

  @Override
  public Kind kind() {
    return Kind.NOT_FOUND;
  }
}
