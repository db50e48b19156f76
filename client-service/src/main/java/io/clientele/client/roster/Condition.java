package io.clientele.client.roster;

import java.util.ArrayList;
import java.util.Comparator;
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

  /** How many words of a search narrow it; of more, the longest, which find the least. */
  int MOST_WORDS = 8;

  /** Whatever narrows this, beside that it is seen. */
  static List<Condition> of(Asked asked) {
    var all = new ArrayList<Condition>();
    narrowing(asked.search().words()).stream().map(Word::new).forEach(all::add);
    asked.filters().stream().map(Filter::column).distinct().map(Filtered::new).forEach(all::add);
    return all;
  }

  /** Without words that begin another, which follow from it: as they were asked for, in order. */
  private static List<String> narrowing(List<String> words) {
    var told =
        words.stream()
            .distinct()
            .filter(word -> words.stream().noneMatch(other -> isMore(other, word)))
            .toList();
    var longest =
        told.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .limit(MOST_WORDS)
            .toList();
    return told.stream().filter(longest::contains).toList();
  }

  private static boolean isMore(String other, String word) {
    return other.length() > word.length() && other.startsWith(word);
  }
}
