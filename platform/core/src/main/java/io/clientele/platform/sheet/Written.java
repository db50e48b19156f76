package io.clientele.platform.sheet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.clientele.platform.decision.Refusal;
import io.clientele.platform.http.RefusedRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.regex.Pattern;

/**
 * How a file is written.
 *
 * @param saysSeparator its first row does, and is none of the table
 */
record Written(Charset charset, char separator, boolean saysSeparator) {

  // Excel's own way to say it, which it hides from people; after a byte order mark, if any.
  private static final Pattern SAYS =
      Pattern.compile(
          "^(?:\\u00EF\\u00BB\\u00BF)*\"?sep=([,;\\t])\"?[ ]*(?:[\\r\\n].*)?$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /**
   * Looks at the whole file.
   *
   * @throws RefusedRequest if it is too large, or nothing that can be read
   */
  static Written of(Content content, SheetLimits limits) throws IOException {
    var inspection = Inspection.of(content, limits);
    var faults = inspection.faults();
    if (!faults.isEmpty()) {
      throw new RefusedRequest(faults);
    }
    var charset = inspection.charset();
    var says = SAYS.matcher(new String(inspection.start(), ISO_8859_1));
    if (says.matches()) {
      return new Written(charset, says.group(1).charAt(0), true);
    }
    try (var letters = new BufferedReader(new InputStreamReader(content.open(), charset))) {
      return new Written(charset, Separators.told(letters, limits.letters()), false);
    }
  }

  static Refusal nothing() {
    return SheetReason.EMPTY_FILE.because("There is nothing in the file.");
  }
}
