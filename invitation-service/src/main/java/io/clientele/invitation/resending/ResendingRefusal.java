package io.clientele.invitation.resending;

import io.clientele.platform.decision.Reason;
import io.clientele.platform.decision.Refusal;

/** Why many are not sent again at once. */
public enum ResendingRefusal implements Reason {
  TOO_MANY_CHOSEN;

  @Override
  public String rule() {
    return "BEY-1";
  }

  @Override
  public Kind kind() {
    return Kind.INVALID;
  }

  static Refusal tooMany() {
    return TOO_MANY_CHOSEN
        .because(
            "More than " + Selection.MOST + " invitations fit; choose by client, or by status.")
        .about("filter")
        .with("most", Selection.MOST);
  }
}
