package io.clientele.client.roster.mongo;

import io.clientele.client.roster.Integration;
import java.time.Instant;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What we want to know of a client's connection (LST-1). */
record IntegrationState(
    String connection,
    String client,
    String software,
    String status,
    @Nullable Organisation organisation,
    Instant startedAt,
    @Nullable Instant endsAt) {

  // Once a connection is none of these, it never is again.
  private static final Set<String> OF_A_DRAFT =
      Set.of("STARTED", "AUTHORISED", "CHOSEN", "LAPSING", "LAPSED");

  // Somebody has ended it, for good: the client has it no more.
  private static final String ENDED = "DISCONNECTED";

  record Organisation(String name) {}

  /** Whether a client has it: a draft only knows the id that its client may have one day. */
  boolean attached() {
    return !OF_A_DRAFT.contains(status);
  }

  Document row() {
    if (ENDED.equals(status)) {
      return RosterRow.disconnected(connection);
    }
    return RosterRow.of(
        new Integration(
            connection,
            software,
            status,
            organisation == null ? null : organisation.name(),
            startedAt,
            endsAt));
  }
}
