package io.clientele.simulator.sage.books;

import io.clientele.simulator.books.Ids;
import java.time.Instant;
import java.util.UUID;

/**
 * A business, as {@code GET /businesses} shows it (providers.md 4.2 [D]).
 *
 * @param id 32 hexadecimal digits
 * @param country two letters (ISO 3166)
 * @param currency three letters (ISO 4217)
 */
public record Business(
    String id, String name, String country, String currency, boolean demo, Instant created) {

  /** The id of something of this business that has a key of its own. */
  public String idOf(String kind, Object key) {
    return hex(Ids.of(id, kind, key));
  }

  /** An id in Sage's form. */
  public static String hex(UUID id) {
    return id.toString().replace("-", "");
  }
}
