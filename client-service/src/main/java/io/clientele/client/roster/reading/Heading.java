package io.clientele.client.roster.reading;

import io.clientele.client.roster.Sight;
import io.clientele.client.roster.search.Words;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a client is looked up under: somebody who sees it, and how one of its words begins, or two
 * of them. Under a heading clients lie by name, so that who sees few passes over few (LST-4).
 *
 * <p>Who sees all has headings of one letter to four, and each is as good as a search. For everyone
 * else there are those of two letters only: as there may be hundreds who see a client, each of them
 * must cost little. Pairs are of two letters each. Where it would still be too much, as for a name
 * of a hundred words, the client is under {@code *} for them, where they look for anything, and
 * under {@code **} instead of its pairs.
 */
public final class Heading {

  /** More for one client are not kept apart, nor more pairs; a store has its limits, too. */
  static final int MOST = 5_000;

  private static final int OF_ALL = 4;
  private static final int OF_SOME = 2;
  private static final String ANYTHING = "*";
  private static final String ANY_PAIR = "**";

  private Heading() {}

  /** All that a client is to be found under; no audience is in it twice. */
  public static List<String> all(Collection<String> audiences, List<String> words) {
    var ofAll = words.stream().flatMap(word -> upTo(OF_ALL, word)).distinct().toList();
    var starts = startsOfSome(words);
    var ofSome = bounded(starts, ANYTHING, audiences.size());
    var pairs = bounded(pairs(starts), ANY_PAIR, audiences.size());
    return audiences.stream()
        .flatMap(
            audience ->
                Stream.concat((Sight.isOfAll(audience) ? ofAll : ofSome).stream(), pairs.stream())
                    .map(start -> heading(audience, start)))
        .toList();
  }

  private static List<String> bounded(List<String> starts, String instead, int audiences) {
    return (long) audiences * starts.size() > MOST ? List.of(instead) : starts;
  }

  /** Where this caller looks for a word, if anywhere: for some a letter alone is too little. */
  public static List<String> of(Sight sight, String word) {
    if (sight.isOfAll()) {
      return under(sight, List.of(Words.start(word, OF_ALL)));
    }
    return Words.letters(word) < OF_SOME
        ? List.of()
        : under(sight, List.of(Words.start(word, OF_SOME), ANYTHING));
  }

  /**
   * Where this caller looks for two words; nowhere if one is too short, or if both begin alike:
   * then one word of a client may be what both begin.
   */
  public static List<String> of(Sight sight, String word, String other) {
    var pairs = pairs(startsOfSome(List.of(word, other)));
    return under(
        sight, Stream.concat(pairs.stream(), pairs.stream().map(pair -> ANY_PAIR)).toList());
  }

  private static List<String> under(Sight sight, List<String> starts) {
    return sight.audiences().stream()
        .flatMap(audience -> starts.stream().map(start -> heading(audience, start)))
        .toList();
  }

  private static List<String> pairs(List<String> starts) {
    var sorted = starts.stream().sorted().toList();
    return IntStream.range(0, sorted.size())
        .boxed()
        .flatMap(i -> sorted.stream().skip(i + 1L).map(second -> sorted.get(i) + " " + second))
        .toList();
  }

  private static List<String> startsOfSome(List<String> words) {
    return words.stream()
        .filter(word -> Words.letters(word) >= OF_SOME)
        .map(word -> Words.start(word, OF_SOME))
        .distinct()
        .toList();
  }

  /** Whether there is nothing under it but what begins with this word. */
  static boolean isExact(Sight sight, String word) {
    return sight.isOfAll() ? Words.letters(word) <= OF_ALL : Words.letters(word) == OF_SOME;
  }

  private static Stream<String> upTo(int most, String word) {
    return IntStream.rangeClosed(1, Math.min(most, Words.letters(word)))
        .mapToObj(letters -> Words.start(word, letters));
  }

  private static String heading(String audience, String start) {
    return audience + " " + start;
  }
}
