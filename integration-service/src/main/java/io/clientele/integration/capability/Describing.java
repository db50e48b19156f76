package io.clientele.integration.capability;

import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Says once after the start what each software can do, where that was never said or is no longer so
 * (INT-12). Instances that start at once, or with other settings during an upgrade, each say what
 * they know once: the last to start is right, and none goes on contradicting.
 */
public final class Describing {

  private static final Cause OURS = Cause.of("integration-service");

  private final Aggregates<AccountingSoftware, AccountingSoftwareEvent> described;
  private final Queue<AccountingSoftware> unsaid;

  /** What this instance was started with. */
  public Describing(
      Aggregates<AccountingSoftware, AccountingSoftwareEvent> described,
      Capabilities capabilities) {
    this.described = described;
    this.unsaid = new ArrayDeque<>(capabilities.all());
  }

  /** Says what is unsaid; called again after a fault, it goes on where it was. */
  public void run() {
    for (var next = unsaid.peek(); next != null; next = unsaid.peek()) {
      var now = next;
      described.command(
          now.id(),
          OURS,
          before -> AccountingSoftware.describe(before, now),
          AccountingSoftware::told);
      unsaid.remove();
    }
  }
}
