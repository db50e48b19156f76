package io.clientele.client.roster.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of a name, or of a search, as people compare them (LST-3): without case and accents,
 * {@code &} read as {@code and}, and {@code O'Brien} one word. What a company is called is left as
 * written: {@code Ltd} is not {@code Limited}.
 *
 * <p>Each word is letters and digits only (and the vowel signs of scripts that have them), nothing
 * that means something in a pattern, and no longer than {@value #LONGEST}.
 */
public record Words(List<String> words) {

  // Of a name of 160 and a code of 40 signs, each of which may begin a word.
  private static final int MOST = 200;
  private static final int LONGEST = 40;

  public Words {
    words = List.copyOf(words);
  }

  /**
   * All words by whose beginnings a client of this name and practice code is found: whatever is
   * typed of them, each of its words begins one of these. From each place where a word begins,
   * everything up to the next space is one, so that {@code coca}, {@code cocacola} and {@code cola}
   * all find {@code Coca-Cola}.
   */
  public static List<String> thatFind(String name, @Nullable String code) {
    return Stream.of(code == null ? "" : code, name)
        .flatMap(text -> Stretch.of(Part.of(text)).stream())
        .flatMap(stretch -> stretch.beginnings().stream())
        .map(Words::bounded)
        .distinct()
        .limit(MOST)
        .toList();
  }

  /** The words of this text. */
  public static Words of(String text) {
    var words = new ArrayList<StringBuilder>();
    for (var part : Part.of(text)) {
      if (!part.continues()) {
        words.add(new StringBuilder());
      }
      words.getLast().append(part.text());
    }
    return new Words(words.stream().map(word -> bounded(word.toString())).limit(MOST).toList());
  }

  /** The first letters of a word; all of it, if it has no more. */
  public static String start(String word, int letters) {
    return letters(word) <= letters ? word : word.substring(0, word.offsetByCodePoints(0, letters));
  }

  /** How many letters a word has. */
  public static int letters(String word) {
    return word.codePointCount(0, word.length());
  }

  /** One line to sort by. */
  public String line() {
    return String.join(" ", words);
  }

  private static String bounded(String word) {
    if (word.length() <= LONGEST) {
      return word;
    }
    boolean between = Character.isHighSurrogate(word.charAt(LONGEST - 1));
    return word.substring(0, between ? LONGEST - 1 : LONGEST);
  }
}
