package io.clientele.subscription.plan;

import java.util.ArrayList;
import java.util.List;

/** What is wrong, a sentence each, in the order in which it was found. */
final class Faults {

  private final List<String> found = new ArrayList<>();

  void require(boolean fine, String fault) {
    if (!fine) {
      found.add(fault);
    }
  }

  void add(List<String> more) {
    found.addAll(more);
  }

  List<String> list() {
    return List.copyOf(found);
  }
}
