package io.clientele.client.roster.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Letters and digits that stand together, and how they follow the part before them.
 *
 * @param gap what stands between; a space before the first
 * @param afterInitial whether the part before and this one are single letters, as in {@code J.D.}
 */
record Part(String text, String gap, boolean afterInitial) {

  private static final Pattern TEXT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{C}]");
  private static final Pattern APOSTROPHES = Pattern.compile("'+");
  // A plus sign only where it stands like one: neither C++ nor a search that may yet become it.
  private static final Pattern AND =
      Pattern.compile("&|(?<=[\\p{L}\\p{N}\\p{M}])\\+(?=[\\p{L}\\p{N}])|(?<=\\s)\\+(?=\\s)");

  /** The parts of a text, in order. */
  static List<Part> of(String typed) {
    var line = AND.matcher(Letters.of(typed)).replaceAll(" and ");
    var parts = new ArrayList<Part>();
    var found = TEXT.matcher(line);
    int end = 0;
    while (found.find()) {
      var text = found.group();
      parts.add(
          parts.isEmpty()
              ? new Part(text, " ", false)
              : new Part(
                  text,
                  line.substring(end, found.start()),
                  initial(parts.getLast().text) && initial(text)));
      end = found.end();
    }
    return parts;
  }

  private static boolean initial(String text) {
    int letter = text.codePointAt(0);
    return text.length() == Character.charCount(letter) && Character.isLowerCase(letter);
  }

  /** Whether it is one word with the part before, for whoever types it so. */
  boolean continues() {
    return APOSTROPHES.matcher(gap).matches() || (afterInitial && gap.equals("."));
  }

  /** Whether people may also type it as one word with the part before. */
  boolean mayContinue() {
    return afterInitial || !SPACE.matcher(gap).find();
  }
}
