package io.clientele.client.roster;

import java.util.Collection;
import java.util.Map;

/** Rows of the list for whoever watches them. */
public interface SeenRows {

  /** The rows of these clients as they are now, by client; those that are there. */
  Map<String, SeenRow> read(Collection<String> clients);

  /**
   * Moves whenever the list was made anew, and whoever has loaded it must load it again: rows may
   * have become others without an event. To be asked for before rows are read.
   */
  default long madeAnew() {
    return 0;
  }
}
