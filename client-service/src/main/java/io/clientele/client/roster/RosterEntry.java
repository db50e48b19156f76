package io.clientele.client.roster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the client list (LST-1).
 *
 * @param practiceCode the practice's own name for it; null if it has none
 * @param integration its newest connection to accounting software; null if it never had one
 * @param pendingInvitation whether somebody of the client's own business is invited and has not
 *     answered yet
 */
public record RosterEntry(
    String id,
    String name,
    @Nullable String practiceCode,
    String kind,
    String status,
    String extractEmail,
    @Nullable Integration integration,
    boolean pendingInvitation,
    String createdBy,
    Instant createdAt) {

  /**
   * How a client is connected; in text, so that an older release shows what a newer one has told.
   *
   * @param connection its id
   * @param software {@code XERO}
   * @param status {@code IMPORTING}, {@code CONNECTED}, {@code EXPIRED}
   * @param organisation the name of the organisation, or null if it was not told
   */
  public record Integration(
      String connection, String software, String status, @Nullable String organisation) {}
}
