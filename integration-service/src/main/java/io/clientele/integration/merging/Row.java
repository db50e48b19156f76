package io.clientele.integration.merging;

import io.clientele.integration.rules.Part;
import io.clientele.integration.rules.Reference;
import java.util.List;

/**
 * What a plan says about one thing written.
 *
 * @param rule the rule in which it is written
 * @param part as what
 * @param entries the one it is bound to, or those to choose from; some, if there are {@code more}
 */
public record Row(
    String rule, Part part, Reference written, Fate fate, List<Entry> entries, int more) {

  public Row {
    entries = List.copyOf(entries);
  }

  static Row of(Written written, Found found) {
    return new Row(
        written.rule(),
        written.part(),
        written.reference(),
        found.fate(),
        found.entries(),
        found.more());
  }

  Row with(Fate other) {
    return new Row(rule, part, written, other, entries, more);
  }

  /** Whether somebody may choose this entry. */
  boolean offers(String entry) {
    return fate.isConflict() && entries.stream().anyMatch(one -> one.id().equals(entry));
  }
}
