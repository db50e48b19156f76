package io.clientele.client.roster.search;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Parts of a name that people may write as one word, though the name does not: {@code Coca-Cola},
 * {@code J D}.
 */
record Stretch(List<Part> parts) {

  // In these no space says where a word begins.
  private static final Set<UnicodeScript> WITHOUT_SPACES =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  static List<Stretch> of(List<Part> parts) {
    var stretches = new ArrayList<Stretch>();
    for (var part : parts) {
      if (!part.mayContinue() || stretches.isEmpty()) {
        stretches.add(new Stretch(new ArrayList<>()));
      }
      stretches.getLast().parts.add(part);
    }
    return stretches;
  }

  /** All that follows, from each place where a word may begin. */
  List<String> beginnings() {
    var beginnings = new ArrayList<String>();
    var rest = new StringBuilder();
    for (var part : parts.reversed()) {
      rest.insert(0, part.text());
      begins(part.text()).stream().map(rest::substring).forEach(beginnings::add);
    }
    return beginnings.reversed();
  }

  private static List<Integer> begins(String text) {
    var begins = new ArrayList<Integer>();
    for (int at = text.length(); at > 0; ) {
      int letter = text.codePointBefore(at);
      at -= Character.charCount(letter);
      if (at == 0 || beginsByItself(letter)) {
        begins.add(at);
      }
    }
    return begins;
  }

  private static boolean beginsByItself(int letter) {
    return Character.isLetterOrDigit(letter) && WITHOUT_SPACES.contains(UnicodeScript.of(letter));
  }
}
