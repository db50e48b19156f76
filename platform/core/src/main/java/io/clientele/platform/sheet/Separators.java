package io.clientele.platform.sheet;

import java.io.IOException;
import java.io.Reader;

/** What stands between cells: commas, semicolons or tabs, told by the header. */
final class Separators {

  // If there are as many of one as of another: in words, semicolons are rarer than commas.
  private static final String ALL = "\t;,";
  private static final char USUAL = ',';

  private final int[] counts = new int[ALL.length()];
  private boolean anything;
  private boolean quoted;
  // Quotes within an unquoted cell are letters: 5" pipe.
  private boolean mayQuote = true;

  private Separators() {}

  /**
   * The one that stands most often in the first row that has anything in it, quoted cells left out.
   *
   * @param most how many letters of it are looked at
   */
  static char told(Reader letters, int most) throws IOException {
    var row = new Separators();
    var seen = 0;
    for (var one = letters.read(); one >= 0 && seen < most; one = letters.read()) {
      seen++;
      var c = (char) one;
      if (row.quoted || c != '\r' && c != '\n') {
        row.take(c);
      } else if (row.anything) {
        break;
      } else {
        row = new Separators();
        seen = 0;
      }
    }
    return row.commonest();
  }

  private void take(char c) {
    var separator = ALL.indexOf(c);
    if (c == '"' && mayQuote) {
      // Stays true, so that a doubled quote opens again what it seemed to close.
      quoted = !quoted;
      anything = true;
    } else if (quoted) {
      return;
    } else if (separator >= 0) {
      counts[separator]++;
      mayQuote = true;
    } else if (!Cell.isBlank(c)) {
      anything = true;
      mayQuote = false;
    }
  }

  private char commonest() {
    var best = USUAL;
    var count = 0;
    for (var i = 0; i < counts.length; i++) {
      if (counts[i] > count) {
        best = ALL.charAt(i);
        count = counts[i];
      }
    }
    return best;
  }
}
