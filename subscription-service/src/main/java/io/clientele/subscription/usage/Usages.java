package io.clientele.subscription.usage;

import io.clientele.subscription.licence.Licence;
import io.clientele.subscription.plan.AddOn;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the use of clients: whose they are from their accounts, what was extracted from
 * reports. Both are joined when somebody looks, so it does not matter which came first (SUB-5).
 */
public interface Usages {

  /** A client of a practice, and how it stands with its add-ons; none where it has nothing. */
  record OfClient(String client, Map<AddOn, Licence.Status> licences) {}

  /**
   * All clients of a practice, by their ids, however they stand.
   *
   * @param after the id after which it goes on; null for the first
   * @param limit how many at most
   */
  List<OfClient> clients(String practice, @Nullable String after, int limit);

  /** All clients of a practice. */
  List<OfClient> clients(String practice);

  /** What was extracted for these clients in these months, the first and the last included. */
  List<Extracted> extracted(Collection<String> clients, YearMonth from, YearMonth to);
}
