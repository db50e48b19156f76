package io.clientele.client.roster;

import java.time.Instant;
import java.util.List;

/** A line of the list with nothing on it but its name. */
public final class SomeEntry {

  private SomeEntry() {}

  /** Of this client. */
  public static RosterEntry of(String id, String name) {
    var client =
        new ListedClient(
            id,
            "practice",
            name,
            null,
            "BUSINESS",
            "ACTIVE",
            "PRACTICE",
            List.of("BOOKKEEPING"),
            "some@extract.clientele.example",
            "ada",
            Instant.EPOCH,
            null);
    return RosterEntry.of(
        new Sources(client, null, List.of(), List.of(), List.of(), List.of()), Instant.EPOCH);
  }
}
