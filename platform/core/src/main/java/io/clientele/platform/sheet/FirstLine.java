package io.clientele.platform.sheet;

import io.clientele.platform.decision.Reason;
import io.clientele.platform.decision.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The first line of a file beside the titles there should be (BLK-2). Case and the blanks around a
 * title are forgiven, and columns at the end that have none.
 */
public final class FirstLine {

  // So many are named, and so much of each; a line of nothing else must not become an answer of
  // its size.
  private static final int MOST_NAMED = 100;
  private static final int LONGEST_NAMED = 60;

  private final List<String> titles;
  // Of each known title where it stands among the titles, in the order of the line.
  private final List<Integer> places = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private final List<String> doubled = new ArrayList<>();

  private FirstLine(List<String> titles) {
    this.titles = titles;
  }

  /**
   * Compares the two.
   *
   * @param titles which differ by more than case
   * @param written the line, as {@link Sheet#header} has it
   */
  public static FirstLine of(List<String> titles, List<String> written) {
    var line = new FirstLine(List.copyOf(titles));
    var keys = titles.stream().map(FirstLine::key).toList();
    for (var i = 0; i < end(written); i++) {
      line.take(keys.indexOf(key(written.get(i))), written.get(i), i + 1);
    }
    return line;
  }

  private void take(int place, String written, int column) {
    if (place < 0) {
      unknown.add(written.isBlank() ? "(column " + column + ")" : shortened(written.strip()));
    } else if (places.contains(place)) {
      doubled.add(titles.get(place));
    } else {
      places.add(place);
    }
  }

  private static String key(String title) {
    return title.strip().toLowerCase(Locale.ROOT);
  }

  private static String shortened(String title) {
    return title.codePointCount(0, title.length()) > LONGEST_NAMED
        ? title.substring(0, title.offsetByCodePoints(0, LONGEST_NAMED))
        : title;
  }

  private static int end(List<String> written) {
    var end = written.size();
    while (end > 0 && written.get(end - 1).isBlank()) {
      end--;
    }
    return end;
  }

  private static List<String> named(Stream<String> titles) {
    return titles.distinct().limit(MOST_NAMED).toList();
  }

  /** Whether all titles are there, once, and nothing else is; in whatever order. */
  public boolean hasAll() {
    return places.size() == titles.size() && unknown.isEmpty() && doubled.isEmpty();
  }

  /** The titles that are not there. */
  public List<String> missing() {
    return named(titles.stream().filter(title -> !places.contains(titles.indexOf(title))));
  }

  /** What is there beside them, as it is written; of columns without a title the number. */
  public List<String> unknown() {
    return named(unknown.stream());
  }

  /** Titles that are there more than once. */
  public List<String> doubled() {
    return named(doubled.stream());
  }

  /** The fewest that would have to move for the others to be in order. */
  public List<String> moved() {
    var inOrder = longestInOrder();
    return named(places.stream().filter(place -> !inOrder.contains(place)).map(titles::get));
  }

  /** The most that stand in rising order; there are no more than there are titles. */
  private Set<Integer> longestInOrder() {
    var best = new ArrayList<List<Integer>>();
    List<Integer> longest = List.of();
    for (var place : places) {
      List<Integer> before = List.of();
      for (var one : best) {
        if (one.getLast() < place && one.size() > before.size()) {
          before = one;
        }
      }
      var with = Stream.concat(before.stream(), Stream.of(place)).toList();
      best.add(with);
      longest = with.size() > longest.size() ? with : longest;
    }
    return Set.copyOf(longest);
  }

  /** In which column of the file a title stands, from 0; of a line that {@link #hasAll}. */
  public int column(String title) {
    return places.indexOf(titles.indexOf(title));
  }

  /** All that is wrong with it at once, but for the order. */
  public Refusal misfit(Reason reason, String detail) {
    return reason
        .because(detail)
        .with("missing", missing())
        .with("unknown", unknown())
        .with("doubled", doubled())
        .with("expected", titles);
  }
}
