package io.clientele.subscription.usage;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was extracted for each client in a month, by the ids of clients (SUB-5).
 *
 * @param nextCursor where the next page begins; null if there is none
 */
public record ClientsUsage(YearMonth month, List<Row> items, @Nullable String nextCursor) {

  /**
   * One client.
   *
   * @param extractions null while no system has said anything
   * @param asOf of the newest report; null if there is none
   */
  public record Row(String client, @Nullable Long extractions, @Nullable Instant asOf) {}

  /**
   * A page.
   *
   * @param clients one more than the page has, if there are more
   * @param extracted for these in that month
   * @param limit how many the page has at most
   */
  public static ClientsUsage page(
      YearMonth month, List<Usages.OfClient> clients, Collection<Extracted> extracted, int limit) {
    var known = extracted.stream().collect(toMap(Extracted::client, identity()));
    var rows =
        clients.stream()
            .limit(limit)
            .map(Usages.OfClient::client)
            .map(client -> row(client, known.get(client)))
            .toList();
    return new ClientsUsage(
        month, rows, clients.size() > limit ? Place.after(rows.getLast().client()) : null);
  }

  private static Row row(String client, @Nullable Extracted extracted) {
    return extracted == null
        ? new Row(client, null, null)
        : new Row(client, extracted.extractions(), extracted.asOf());
  }
}
