package io.clientele.standalone.journey.data;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words of a name, as a person would compare them: without case, accents and punctuation. */
public final class Words {

  private Words() {}

  /** Its words in order, each in small letters. */
  public static List<String> of(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    return Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** Whether a word of the name begins like this. */
  public static boolean found(String start, String name) {
    return of(name).stream().anyMatch(word -> word.startsWith(start));
  }
}
