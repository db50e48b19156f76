package io.clientele.client.roster.reading;

import io.clientele.client.roster.Sight;
import io.clientele.client.roster.search.Words;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a client is looked up under: somebody who sees it, and how one of its words begins. Under a
 * heading clients lie by name, so that who sees few passes over few (LST-4).
 *
 * <p>Who sees all has headings of one letter to four, and each is as good as a search. For everyone
 * else there are those of two letters only: as there may be hundreds who see a client, each of them
 * must cost little.
 */
public final class Heading {

  private static final int OF_ALL = 4;
  private static final int OF_SOME = 2;

  private Heading() {}

  /** All that a client is to be found under. */
  public static List<String> all(Collection<String> audiences, List<String> words) {
    return audiences.stream()
        .flatMap(audience -> starts(audience, words).map(start -> heading(audience, start)))
        .distinct()
        .toList();
  }

  /** Where this caller looks for a word; nowhere, if it is too short. */
  public static Optional<String> of(Sight sight, String word) {
    var letters = sight.grantedTo() == null ? OF_ALL : OF_SOME;
    return sight.grantedTo() != null && Words.letters(word) < OF_SOME
        ? Optional.empty()
        : Optional.of(heading(sight.audience(), Words.start(word, letters)));
  }

  /** Whether there is nothing under it but what begins with this word. */
  static boolean isExact(Sight sight, String word) {
    return sight.grantedTo() == null
        ? Words.letters(word) <= OF_ALL
        : Words.letters(word) == OF_SOME;
  }

  private static Stream<String> starts(String audience, List<String> words) {
    return Sight.isOfAll(audience)
        ? words.stream().flatMap(word -> upTo(OF_ALL, word))
        : words.stream()
            .filter(word -> Words.letters(word) >= OF_SOME)
            .map(word -> Words.start(word, OF_SOME));
  }

  private static Stream<String> upTo(int most, String word) {
    return IntStream.rangeClosed(1, Math.min(most, Words.letters(word)))
        .mapToObj(letters -> Words.start(word, letters));
  }

  private static String heading(String audience, String start) {
    return audience + " " + start;
  }
}
