package io.clientele.client.practicecode;

import io.clientele.platform.decision.Reason;

/** Why a file of practice codes, or a row of it, is not taken (COD-2). */
enum CodeReason implements Reason {
  HEADER_MISFIT(Kind.INVALID),
  CELLS_TOO_MANY(Kind.INVALID),
  CLIENT_REQUIRED(Kind.INVALID),
  CLIENT_NAME_AMBIGUOUS(Kind.INVALID),
  CLIENT_TWICE(Kind.INVALID),
  PRACTICE_CODE_TWICE(Kind.INVALID);

  private final Kind kind;

  CodeReason(Kind kind) {
    this.kind = kind;
  }

  @Override
  public String rule() {
    return "COD-2";
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
