package io.clientele.invitation.acceptance;

import io.clientele.platform.decision.Refusal;
import java.util.List;

/** What came of saying yes. */
public sealed interface Answer {

  /** The person may go on and join. */
  record Taken(Ticket ticket) implements Answer {}

  /** Not so, and nothing was changed. */
  record Refused(List<Refusal> why) implements Answer {}
}
