package io.clientele.standalone.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The options that follow a command: pairs of a name and a value, in any order. */
final class Options {

  private Options() {}

  /** Values by name; empty if something is no pair, comes twice, or is not known. */
  static Optional<Map<String, String>> of(List<String> words, Set<String> known) {
    Map<String, String> given = new HashMap<>();
    for (int at = 0; at + 1 < words.size(); at += 2) {
      given.put(words.get(at), words.get(at + 1));
    }
    boolean whole = words.size() == 2 * given.size() && known.containsAll(given.keySet());
    return whole ? Optional.of(given) : Optional.empty();
  }
}
