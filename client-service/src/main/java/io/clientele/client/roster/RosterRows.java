package io.clientele.client.roster;

import io.clientele.platform.aggregate.Heard;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Where the rows of the list are kept. */
public interface RosterRows {

  /** Writes what was heard of a client into its row, unless as new or newer is there. */
  void show(ListedClient client, Heard heard);

  /** One page. */
  RosterPage find(RosterQuery query);

  /** How many there are. */
  long count(Sight sight, Asked asked);

  /**
   * All that is seen, in groups that are alike.
   *
   * @param now invitations that end later are pending
   * @param soon integrations that end until then end soon
   */
  List<Alike> alike(Sight sight, Instant now, Instant soon);

  /** Those of these clients that are seen. */
  Set<String> seen(Sight sight, Collection<String> clients);
}
