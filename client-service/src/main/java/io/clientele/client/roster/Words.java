package io.clientele.client.roster;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a name, or of a search, without case and accents (LST-3). */
public record Words(List<String> words) {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  public Words {
    words = List.copyOf(words);
  }

  /** The words of this text. */
  public static Words of(String text) {
    // Upper case first: it makes one of letters that lower case keeps apart, such as ß and ss.
    var folded = plain(plain(text).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
    return new Words(
        Arrays.stream(BETWEEN_WORDS.split(folded)).filter(word -> !word.isEmpty()).toList());
  }

  private static String plain(String text) {
    return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
  }

  /** One line to sort by. */
  public String line() {
    return String.join(" ", words);
  }
}
