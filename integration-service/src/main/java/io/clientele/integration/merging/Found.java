package io.clientele.integration.merging;

import java.util.List;

/**
 * What became of one thing written.
 *
 * @param entries the one it matched, or those to choose from
 * @param more how many more there would be to choose from
 */
record Found(Fate fate, List<Entry> entries, int more) {

  static final Found NOTHING = new Found(Fate.NOTHING_FOUND, List.of(), 0);
  static final Found LIST_MISSING = new Found(Fate.LIST_MISSING, List.of(), 0);

  Found {
    entries = List.copyOf(entries);
  }
}
