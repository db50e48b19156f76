package io.clientele.invitation.letter;

import io.clientele.platform.decision.Refusal;

/** What came of asking for a letter nobody is sent. */
public sealed interface Preview {

  /** This is what it would say. */
  record Shown(Letter letter) implements Preview {}

  /** The caller could not send it either. */
  record Refused(Refusal why) implements Preview {}
}
