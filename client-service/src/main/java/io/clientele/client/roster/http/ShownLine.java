package io.clientele.client.roster.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.clientele.client.roster.Action;
import io.clientele.client.roster.RosterEntry;
import io.clientele.platform.token.Caller;
import java.util.List;

/** A line of the list as one caller is shown it. */
record ShownLine(@JsonUnwrapped RosterEntry client, List<Action> actions) {

  static ShownLine of(RosterEntry entry, Caller caller) {
    return new ShownLine(entry, Action.of(caller, entry.id()));
  }
}
