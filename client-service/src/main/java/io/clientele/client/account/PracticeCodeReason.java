package io.clientele.client.account;

import io.clientele.platform.decision.Reason;

/** Why a client does not get a practice code. */
public enum PracticeCodeReason implements Reason {
  PRACTICE_CODE_TAKEN(Kind.CONFLICT),
  PRACTICE_CODE_UNUSABLE(Kind.INVALID);

  private final Kind kind;

  PracticeCodeReason(Kind kind) {
    this.kind = kind;
  }

  @Override
  public String rule() {
    return "COD-1";
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
