package io.clientele.platform.sample;

import io.clientele.platform.decision.Reason;

/** Why a note says no. */
enum NoteReason implements Reason {
  NO_SUCH_NOTE(Kind.NOT_FOUND),
  TOO_MANY_STARS(Kind.CONFLICT),
  WRONG_COLUMNS(Kind.INVALID);

  private final Kind kind;

  NoteReason(Kind kind) {
    this.kind = kind;
  }

  @Override
  public String rule() {
    return "GTW-2";
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
