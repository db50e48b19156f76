package io.clientele.integration.lists;

import io.clientele.integration.authorisation.AccessTokens;
import io.clientele.integration.connection.Connection;
import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.ListRead;
import io.clientele.integration.provider.Providers;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads one list from its provider into the store: whole once a day, in between only what has
 * changed, where the provider can say that (INT-4).
 */
public final class ListReading {

  private final Providers providers;
  private final AccessTokens tokens;
  private final Items items;
  private final Reads reads;
  private final Clock clock;

  /** Reading by one instance. */
  public ListReading(
      Providers providers, AccessTokens tokens, Items items, Reads reads, Clock clock) {
    this.providers = providers;
    this.tokens = tokens;
    this.items = items;
    this.reads = reads;
    this.clock = clock;
  }

  /**
   * Reads a list.
   *
   * @param run the import it is read in
   * @param lease of whoever works on that
   * @return how many entries the list has
   * @throws io.clientele.integration.provider.ProviderFault whatever came of it; what was stored by
   *     then stays, and nothing is archived
   * @throws Lease.Over if the import is over, or somebody else's
   */
  int read(Connection connection, String run, ListName list, Lease lease) {
    var last = reads.last(connection.entries(), list);
    var since = last.flatMap(one -> one.since(clock.instant()));
    return since.isPresent()
        ? changes(connection, list, last.orElseThrow(), since.get(), lease)
        : whole(connection, run, list, lease);
  }

  private int whole(Connection connection, String run, ListName list, Lease lease) {
    var writing = items.write(connection.entries(), list, run);
    var read = read(connection, list, null, writing, lease);
    // Who was taken for dead meanwhile must not archive what a later run has brought.
    lease.renew();
    var count = writing.finish();
    reads.keep(connection.entries(), list, LastRead.whole(run, clock.instant(), read));
    return count;
  }

  // Written under the run of the whole read, whose list this stays: the next whole read archives.
  private int changes(
      Connection connection, ListName list, LastRead last, Instant since, Lease lease) {
    var writing = items.write(connection.entries(), list, last.run());
    var read = read(connection, list, since, writing, lease);
    lease.renew();
    var count = writing.finishChanges();
    reads.keep(connection.entries(), list, last.changed(read));
    return count;
  }

  private ListRead read(
      Connection connection,
      ListName list,
      @Nullable Instant since,
      Items.Writing writing,
      Lease lease) {
    var provider = providers.of(connection.software());
    var organisation = Objects.requireNonNull(connection.organisation()).id();
    return tokens.inARow(
        Objects.requireNonNull(connection.authorisation()),
        access ->
            provider.read(
                access,
                organisation,
                list,
                since,
                item -> {
                  lease.keep();
                  writing.add(item);
                }));
  }
}
