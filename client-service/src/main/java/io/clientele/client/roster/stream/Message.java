package io.clientele.client.roster.stream;

import io.clientele.client.roster.RosterEntry;

/** What a reader is told. */
public sealed interface Message {

  /** What a newer message takes the place of. */
  String about();

  /** A client is on the list as this now, whether it was before or not. */
  record Changed(RosterEntry entry) implements Message {

    @Override
    public String about() {
      return entry.id();
    }
  }

  /** A client is off the list of this reader. */
  record Removed(String client) implements Message {

    @Override
    public String about() {
      return client;
    }
  }

  /** From here on everything is told: the list can be loaded now. */
  record Ready() implements Message {

    @Override
    public String about() {
      return "";
    }
  }

  /** Something may have been missed: the list must be loaded again. */
  record Reset() implements Message {

    @Override
    public String about() {
      return "";
    }
  }
}
