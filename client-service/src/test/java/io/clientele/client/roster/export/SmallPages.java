package io.clientele.client.roster.export;

import io.clientele.client.roster.Alike;
import io.clientele.client.roster.Asked;
import io.clientele.client.roster.ListedClient;
import io.clientele.client.roster.RosterPage;
import io.clientele.client.roster.RosterQuery;
import io.clientele.client.roster.RosterRows;
import io.clientele.client.roster.Sight;
import io.clientele.platform.aggregate.Heard;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The list with one client on each page, however many are wanted.
 *
 * @param before happens before each page
 */
record SmallPages(RosterRows rows, Runnable before) implements RosterRows {

  @Override
  public RosterPage find(RosterQuery query) {
    before.run();
    return rows.find(
        new RosterQuery(query.sight(), query.asked(), query.order(), query.after(), 1));
  }

  @Override
  public long count(Sight sight, Asked asked) {
    return rows.count(sight, asked);
  }

  @Override
  public void show(ListedClient client, Heard heard) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Alike> alike(Sight sight, Instant now, Instant soon) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Set<String> seen(Sight sight, Collection<String> clients) {
    throw new UnsupportedOperationException();
  }
}
