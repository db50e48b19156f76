package io.clientele.client.roster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a client is connected; in text, so that an older release shows what a newer one has told.
 *
 * @param connection its id
 * @param software {@code XERO}
 * @param status {@code IMPORTING}, {@code CONNECTED}, {@code EXPIRED}
 * @param organisation the name of the organisation, or null if it was not told
 * @param endsAt when it will end by its provider's rules, or null if that was not told (BEY-4)
 */
public record Integration(
    String connection,
    String software,
    String status,
    @Nullable String organisation,
    Instant startedAt,
    @Nullable Instant endsAt) {

  /** What this release knows to tell of an integration. */
  public enum Status {
    IMPORTING,
    CONNECTED,
    EXPIRED
  }
}
