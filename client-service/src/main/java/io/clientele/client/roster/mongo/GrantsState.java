package io.clientele.client.roster.mongo;

import io.clientele.client.roster.Access;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What we want to know of who may see a client (LST-4). */
record GrantsState(
    String client,
    List<String> colleagues,
    @Nullable List<String> teams,
    @Nullable String accountManager) {

  GrantsState {
    // Else a message without them would take away the grants we know.
    Objects.requireNonNull(colleagues, "colleagues");
    teams = teams == null ? List.of() : teams; // told before a client could have any
  }

  Document row() {
    return RosterRow.of(new Access(Set.copyOf(colleagues), Set.copyOf(teams), accountManager));
  }
}
