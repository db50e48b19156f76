package io.clientele.client.roster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a client is connected; in text, so that an older release shows what a newer one has told.
 *
 * @param connection its id
 * @param software {@code XERO} and others, see {@link Software}
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

  /**
   * The accounting software that this release knows a client may have by now; while it is added
   * there are fewer ({@link io.clientele.client.connection.Software}).
   */
  public enum Software {
    XERO,
    QUICKBOOKS,
    SAGE,
    FREEAGENT,
    KASHFLOW
  }

  /** What this release knows to tell of an integration. */
  public enum Status {
    IMPORTING,
    CONNECTED,
    EXPIRED
  }
}
