package io.clientele.client.roster.mongo;

import java.util.List;
import java.util.Objects;

/** What we want to know of who may see a client (LST-4). */
record GrantsState(String client, List<String> colleagues) {

  GrantsState {
    // Else a message without them would take away the grants we know.
    Objects.requireNonNull(colleagues, "colleagues");
  }
}
