package io.clientele.standalone.journey;

import io.clientele.standalone.journey.data.Employer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of adds that are under way at once. An add is sent, and then either acknowledged, or
 * lost: nobody answered, and whether it was done is unknown. Safe for threads.
 */
final class Wave {

  /** An add under a key of its own. */
  record Add(String key, Employer employer) {}

  private final Map<String, Add> inFlight = new LinkedHashMap<>();
  private final Map<String, Add> lost = new LinkedHashMap<>();
  private final Map<String, String> acknowledged = new LinkedHashMap<>();

  synchronized void sent(Add add) {
    inFlight.put(add.key(), add);
  }

  /**
   * @param client the id of the client it gave
   */
  synchronized void acknowledged(Add add, String client) {
    land(add);
    acknowledged.put(add.key(), client);
  }

  synchronized void lost(Add add) {
    land(add);
    lost.put(add.key(), add);
  }

  private void land(Add add) {
    if (inFlight.remove(add.key()) == null) {
      throw new IllegalStateException(add + " is not under way");
    }
  }

  /** How many are sent and neither acknowledged nor lost. */
  synchronized int inFlight() {
    return inFlight.size();
  }

  /** Those that were lost, in the order they were. */
  synchronized List<Add> lost() {
    return new ArrayList<>(lost.values());
  }

  /** The ids of the clients of those that were acknowledged. */
  synchronized List<String> acknowledged() {
    return new ArrayList<>(acknowledged.values());
  }
}
