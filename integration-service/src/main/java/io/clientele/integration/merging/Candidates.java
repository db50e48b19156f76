package io.clientele.integration.merging;

import java.util.ArrayList;
import java.util.List;

/**
 * The entries that share a code or a name: the first ones, and how many there are. However many
 * there are, few are held.
 */
final class Candidates {

  /** So many are listed to choose from. */
  static final int LISTED = 20;

  private final List<Entry> first = new ArrayList<>();
  private int all;

  void add(Entry entry) {
    all++;
    if (first.size() < LISTED) {
      first.add(entry);
    }
  }

  List<Entry> first() {
    return List.copyOf(first);
  }

  int all() {
    return all;
  }
}
