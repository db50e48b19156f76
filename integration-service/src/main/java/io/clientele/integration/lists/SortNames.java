package io.clientele.integration.lists;

import java.text.Normalizer;
import java.util.Locale;

/** The form of a name by which entries are sorted: no case, no accents, one line. */
public final class SortNames {

  private static final int LENGTH = 160;

  private SortNames() {}

  /** That form, of at most 160 characters. */
  public static String of(String name) {
    var plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[\\s\\p{Cntrl}]+", " ")
            .strip()
            .toLowerCase(Locale.ROOT);
    if (plain.length() <= LENGTH) {
      return plain;
    }
    // Half a character could not be stored.
    var end = Character.isHighSurrogate(plain.charAt(LENGTH - 1)) ? LENGTH - 1 : LENGTH;
    return plain.substring(0, end);
  }
}
