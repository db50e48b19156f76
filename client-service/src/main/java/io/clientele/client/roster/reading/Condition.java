package io.clientele.client.roster.reading;

import io.clientele.client.roster.Asked;
import io.clientele.client.roster.Column;
import io.clientele.client.roster.Filter;
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
  record Word(String beginning) implements Condition {}

  /** Two of its words begin so, in whichever order. */
  record Pair(Word one, Word other) implements Condition {}

  /** The caller sees it, and every filter on this column lets it through. */
  record Filtered(Column column) implements Condition {}

  /** Whatever narrows this, beside that it is seen. */
  static List<Condition> of(Asked asked) {
    var all = new ArrayList<Condition>();
    narrowing(asked.search().words()).stream().map(Word::new).forEach(all::add);
    asked.filters().stream().map(Filter::column).distinct().map(Filtered::new).forEach(all::add);
    return all;
  }

  /** Without words that begin another, which follow from it. */
  private static List<String> narrowing(List<String> words) {
    return words.stream()
        .distinct()
        .filter(word -> words.stream().noneMatch(other -> isMore(other, word)))
        .toList();
  }

  private static boolean isMore(String other, String word) {
    return other.length() > word.length() && other.startsWith(word);
  }
}
