package io.clientele.platform.sheet;

/** A cell without what nobody sees around it. */
final class Cell {

  private Cell() {}

  /**
   * The text of a cell: without blanks around it, and without signs that only say in which
   * direction to show it; those make equal codes differ, and can hide what a text says
   * (https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters).
   */
  static String of(String written) {
    var text = undirected(written);
    var from = 0;
    var to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** Nothing is seen of it: blanks of any width, none included, and line breaks. */
  static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c >= '\u200B' && c <= '\u200D'
        || c == '\u2060'
        || c == '\uFEFF';
  }

  private static String undirected(String written) {
    for (var i = 0; i < written.length(); i++) {
      if (directs(written.charAt(i))) {
        return without(written);
      }
    }
    return written;
  }

  private static String without(String written) {
    var text = new StringBuilder(written.length());
    for (var i = 0; i < written.length(); i++) {
      if (!directs(written.charAt(i))) {
        text.append(written.charAt(i));
      }
    }
    return text.toString();
  }

  private static boolean directs(char c) {
    return c == '\u061C'
        || c == '\u200E'
        || c == '\u200F'
        || c >= '\u202A' && c <= '\u202E'
        || c >= '\u2066' && c <= '\u206F';
  }
}
