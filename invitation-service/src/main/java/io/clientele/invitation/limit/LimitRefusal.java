package io.clientele.invitation.limit;

import io.clientele.platform.decision.Reason;

/** Why nothing more is sent today. */
public enum LimitRefusal implements Reason {
  PRACTICE_LIMIT_REACHED,
  CLIENT_LIMIT_REACHED,
  RECIPIENT_LIMIT_REACHED;

  @Override
  public String rule() {
    return "INV-9";
  }

  @Override
  public Kind kind() {
    return Kind.TOO_MANY;
  }
}
