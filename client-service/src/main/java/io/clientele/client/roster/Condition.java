package io.clientele.client.roster;

import java.util.ArrayList;
import java.util.List;

/**
 * One of the things that narrow what is read. Each is a range of an index, so that the rows it lets
 * through can be counted, and read, without any other.
 */
public sealed interface Condition {

  /** The caller sees it. */
  record Seen() implements Condition {}

  /** Some word of it begins so; counted in the whole practice. */
  record Word(String beginning) implements Condition {

    /** Whether it is no longer than what is looked up at once. */
    boolean isStart() {
      return beginning.equals(start());
    }

    /** What is looked up at once. */
    public String start() {
      return Words.start(beginning);
    }
  }

  /** The caller sees it, and every filter on this column lets it through. */
  record Filtered(Column column) implements Condition {}

  /** Whatever narrows this, beside that it is seen. */
  static List<Condition> of(Asked asked) {
    var all = new ArrayList<Condition>();
    asked.search().words().stream().distinct().map(Word::new).forEach(all::add);
    asked.filters().stream().map(Filter::column).distinct().map(Filtered::new).forEach(all::add);
    return all;
  }
}
