package io.clientele.integration.rules;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** When two names, or two codes, are the same to people (INT-6). */
public final class Words {

  private Words() {}

  /**
   * The form in which they are compared: compatible characters are one, case does not count, and
   * any space is one space. Accents do count: they tell names apart.
   *
   * @return null if there is nothing to compare
   */
  public static @Nullable String key(@Nullable String text) {
    if (text == null) {
      return null;
    }
    // Upper case first: it alone makes one of the German sharp s and its two letters.
    var folded =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT);
    var plain =
        Normalizer.normalize(folded, Normalizer.Form.NFKC)
            .replaceAll("[\\s\\p{Z}\\p{Cntrl}]+", " ")
            .strip();
    return plain.isEmpty() ? null : plain;
  }
}
