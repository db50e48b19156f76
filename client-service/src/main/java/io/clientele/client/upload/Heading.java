package io.clientele.client.upload;

import io.clientele.platform.decision.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How the first line of a file differs from the template's (BLK-2). Case and the blanks around a
 * title are forgiven, and columns at the end that have none.
 *
 * @param unknown as they are written
 * @param moved the fewest that would have to move for the others to be in order
 * @param doubled that are there more than once
 */
record Heading(
    List<String> missing, List<String> unknown, List<String> moved, List<String> doubled) {

  /** So many are named of each; a line of nothing else must not become an answer of its size. */
  private static final int MOST_NAMED = 100;

  static Heading of(List<String> titles, List<String> written) {
    var keys = titles.stream().map(Heading::key).toList();
    var unknown = new ArrayList<String>();
    var doubled = new ArrayList<String>();
    var places = new ArrayList<Integer>();
    for (var i = 0; i < end(written); i++) {
      var place = keys.indexOf(key(written.get(i)));
      if (place < 0) {
        unknown.add(written.get(i).isBlank() ? "(column " + (i + 1) + ")" : written.get(i).strip());
      } else if (places.contains(place)) {
        doubled.add(titles.get(place));
      } else {
        places.add(place);
      }
    }
    var inOrder = longestInOrder(places);
    return new Heading(
        named(titles.stream().filter(title -> !places.contains(titles.indexOf(title)))),
        named(unknown.stream()),
        named(places.stream().filter(place -> !inOrder.contains(place)).map(titles::get)),
        named(doubled.stream()));
  }

  private static String key(String title) {
    return title.strip().toLowerCase(Locale.ROOT);
  }

  private static List<String> named(Stream<String> titles) {
    return titles.distinct().limit(MOST_NAMED).toList();
  }

  private static int end(List<String> written) {
    var end = written.size();
    while (end > 0 && written.get(end - 1).isBlank()) {
      end--;
    }
    return end;
  }

  /** The most of these that stand in rising order; there are no more than a template has. */
  private static Set<Integer> longestInOrder(List<Integer> places) {
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

  /** Whether it is the template's. */
  boolean fits() {
    return missing.isEmpty() && unknown.isEmpty() && moved.isEmpty() && doubled.isEmpty();
  }

  /** All that is wrong with it, at once. */
  Refusal misfit(List<String> titles) {
    return UploadReason.HEADER_MISFIT
        .because("The first line is not that of your region's template.")
        .with("missing", missing)
        .with("unknown", unknown)
        .with("moved", moved)
        .with("doubled", doubled)
        .with("expected", titles);
  }
}
