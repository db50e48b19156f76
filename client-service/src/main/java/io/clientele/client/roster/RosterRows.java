package io.clientele.client.roster;

import io.clientele.platform.aggregate.Heard;

/** Where the rows of the list are kept. */
public interface RosterRows {

  /** Writes what was heard of a client into its row, unless as new or newer is there. */
  void show(ListedClient client, Heard heard);

  /** One page. */
  RosterPage find(RosterQuery query);

  /** How many are seen and asked for, on all pages together. */
  long count(Sight sight, Asked asked);

  /** Whether this client is among those seen. */
  boolean sees(Sight sight, String client);
}
