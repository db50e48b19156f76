package io.clientele.subscription.addon;

import io.clientele.platform.aggregate.Heard;
import io.clientele.subscription.licence.Connection;
import io.clientele.subscription.plan.AddOn;
import java.util.Set;

/** Keeps what integration-service says of connections and software; the newest of each. */
public interface HeardSoftware extends KnownSoftware {

  /** What it says of a connection now. */
  void connection(Heard heard, String id, String client, Connection connection);

  /**
   * Which add-ons support a software now.
   *
   * @return whether somebody may have to look again: other ones than before, or heard before, by
   *     one that perhaps did not come to look
   */
  boolean software(Heard heard, String name, Set<AddOn> supports);
}
