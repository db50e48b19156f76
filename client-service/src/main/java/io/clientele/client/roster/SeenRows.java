package io.clientele.client.roster;

import java.util.Collection;
import java.util.Map;

/** Rows of the list for whoever watches them. */
public interface SeenRows {

  /** The rows of these clients as they are now, by client; those that are there. */
  Map<String, SeenRow> read(Collection<String> clients);
}
