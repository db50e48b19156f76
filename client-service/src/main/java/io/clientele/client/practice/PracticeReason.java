package io.clientele.client.practice;

import io.clientele.platform.decision.Reason;
import io.clientele.platform.decision.Refusal;

/** Why nothing can be decided about a practice. */
public enum PracticeReason implements Reason {
  SUBSCRIPTION_NOT_KNOWN_YET;

  /** That we wait to hear of the practice, or of what it has bought. */
  public static Refusal notKnownYet() {
    return SUBSCRIPTION_NOT_KNOWN_YET.because(
        "This practice's subscription has not been heard of here yet.");
  }

  @Override
  public String rule() {
    return "CLI-9";
  }

  @Override
  public Kind kind() {
    return Kind.NOT_YET;
  }
}
