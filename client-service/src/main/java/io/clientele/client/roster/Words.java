package io.clientele.client.roster;

import static java.util.Locale.ROOT;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of a name, or of a search, without case and accents (LST-3). */
public record Words(List<String> words) {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  public Words {
    words = List.copyOf(words);
  }

  /** All words by whose beginnings a client of this name and practice code is found. */
  static List<String> thatFind(String name, @Nullable String code) {
    var words = new LinkedHashSet<>(of(name).words);
    if (code != null) {
      words.addAll(of(code).words);
    }
    return List.copyOf(words);
  }

  /** The words of this text. */
  public static Words of(String text) {
    var line = plain(folded(plain(text)));
    return new Words(
        Arrays.stream(BETWEEN_WORDS.split(line)).filter(word -> !word.isEmpty()).toList());
  }

  /**
   * Through upper case and back, so that letters meet that lower case alone keeps apart (ß and ss);
   * back sign by sign, because a whole text knows another sigma at the end of a word than within,
   * and a search as you type ends within.
   */
  private static String folded(String text) {
    return text.toLowerCase(ROOT)
        .toUpperCase(ROOT)
        .codePoints()
        .map(Character::toLowerCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String plain(String text) {
    return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
  }

  /** One line to sort by. */
  public String line() {
    return String.join(" ", words);
  }
}
