package io.clientele.access.guessing;

import io.clientele.platform.decision.Reason;

/** Why a password or code is not looked at. */
enum GuessRefusal implements Reason {
  GUESSED_TOO_OFTEN;

  @Override
  public String rule() {
    return "ACC-9";
  }

  @Override
  public Kind kind() {
    return Kind.TOO_MANY;
  }
}
