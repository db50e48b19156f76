package io.clientele.platform.sheet;

import java.util.BitSet;

/**
 * Text that no spreadsheet runs as a formula (LST-6): an apostrophe goes before every sign that
 * would begin one (https://owasp.org/www-community/attacks/CSV_Injection), also after blanks and
 * signs that nobody sees, and also where a cell would begin if the file were split at semicolons,
 * tabs or line breaks, as spreadsheets of some countries do whatever the quotes say.
 */
public final class Harmless {

  // Also the full-width forms, which spreadsheets of East Asia take for the same, and the minus
  // of mathematics.
  private static final String BEGINNINGS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\u2212";
  private static final String DROPPED = "\t\r\n";
  private static final String SPLITS = ";" + DROPPED;

  private static final int UNSEEN =
      1 << Character.SPACE_SEPARATOR
          | 1 << Character.LINE_SEPARATOR
          | 1 << Character.PARAGRAPH_SEPARATOR
          | 1 << Character.CONTROL
          | 1 << Character.FORMAT
          | 1 << Character.SURROGATE
          | 1 << Character.PRIVATE_USE
          | 1 << Character.UNASSIGNED;

  private Harmless() {}

  /** The text with the apostrophes it needs; most text needs none. */
  public static String of(CharSequence text) {
    var places = places(text);
    var harmless = new StringBuilder(text.length() + places.cardinality());
    var from = 0;
    for (var place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
      harmless.append(text, from, place).append('\'');
      from = place;
    }
    return harmless.append(text, from, text.length()).toString();
  }

  /**
   * Where the apostrophes go. From the end to the beginning, since what follows a blank says
   * whether it leads to a formula: so every sign is looked at once, however many blanks there are.
   */
  private static BitSet places(CharSequence text) {
    var places = new BitSet();
    var leadsToFormula = false;
    for (var at = text.length(); at > 0; ) {
      var sign = Character.codePointBefore(text, at);
      at -= Character.charCount(sign);
      leadsToFormula = BEGINNINGS.indexOf(sign) >= 0 || leadsToFormula && isUnseen(sign);
      var dropped = at == 0 && DROPPED.indexOf(sign) >= 0;
      if (dropped || leadsToFormula && beginsCell(text, at)) {
        places.set(at);
      }
    }
    return places;
  }

  private static boolean beginsCell(CharSequence text, int at) {
    return at == 0 || SPLITS.indexOf(text.charAt(at - 1)) >= 0;
  }

  private static boolean isUnseen(int sign) {
    return (UNSEEN >> Character.getType(sign) & 1) != 0;
  }
}
