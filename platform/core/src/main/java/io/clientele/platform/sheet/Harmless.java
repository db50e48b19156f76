package io.clientele.platform.sheet;

import java.util.regex.Pattern;

/**
 * Text that no spreadsheet runs as a formula (LST-6): an apostrophe goes before every sign that
 * would begin one (https://owasp.org/www-community/attacks/CSV_Injection), also after blanks and
 * signs that nobody sees, and also where a cell would begin if the file were split at semicolons,
 * tabs or line breaks, as spreadsheets of some countries do whatever the quotes say.
 */
public final class Harmless {

  // Also the full-width forms, which spreadsheets of East Asia take for the same, and the minus
  // of mathematics.
  private static final Pattern BEGINS =
      Pattern.compile(
          "(?<=^|[;\\t\\r\\n])(?=[\\s\\p{Z}\\p{C}]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20\\u2212])"
              + "|^(?=[\\t\\r\\n])");

  private Harmless() {}

  /** The text with the apostrophes it needs; most text needs none. */
  public static String of(String text) {
    return BEGINS.matcher(text).replaceAll("'");
  }
}
