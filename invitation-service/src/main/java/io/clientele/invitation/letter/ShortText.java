package io.clientele.invitation.letter;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;

/**
 * Fits what is said into a text message. It is paid for by the segment: 160 characters of the GSM
 * alphabet or 70 of any other, of a message of several 153 or 67 each (3GPP TS 23.038, 23.040).
 */
final class ShortText {

  /** The most segments of a text. */
  static final int MOST_SEGMENTS = 3;

  /** A name is not cut shorter than this. */
  static final int SHORTEST_NAME = 8;

  private static final String GSM =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  private static final String GSM_TWICE = "\f^{}\\[~]|€";

  // One of them would make the whole text one of the other alphabet, less than half as long.
  private static final Map<String, String> PLAINER =
      Map.of(
          "’", "'", "‘", "'", "“", "\"", "”", "\"", "–", "-", "—", "-", "…", "...", "\u00a0", " ",
          "\u202f", " ");
  private static final String CUT = "...";

  private ShortText() {}

  /**
   * The first of these that fits: as it is, with the names ever shorter, without them. If not even
   * that one fits it is too long: what is said around the names is never cut, a link least of all.
   *
   * @param say the text with these two names
   * @param without the text without names
   */
  static String fit(String one, String other, BinaryOperator<String> say, String without) {
    var longest = Math.max(SHORTEST_NAME, Math.max(one.length(), other.length()));
    return IntStream.iterate(longest, most -> most >= SHORTEST_NAME, most -> most - 1)
        .mapToObj(most -> plainer(say.apply(cut(one, most), cut(other, most))))
        .filter(text -> segments(text) <= MOST_SEGMENTS)
        .findFirst()
        .orElseGet(() -> plainer(without));
  }

  private static String plainer(String text) {
    var plain = text;
    for (var each : PLAINER.entrySet()) {
      plain = plain.replace(each.getKey(), each.getValue());
    }
    return plain;
  }

  /** No character that people see as one is cut in two. */
  private static String cut(String name, int most) {
    if (name.length() <= most) {
      return name;
    }
    var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(name);
    var end = characters.preceding(most - CUT.length() + 1);
    return name.substring(0, end).strip() + CUT;
  }

  /** What a text costs. */
  static int segments(String text) {
    var gsm = text.chars().allMatch(one -> GSM.indexOf(one) >= 0 || GSM_TWICE.indexOf(one) >= 0);
    return gsm ? segments(text, 160, 153, true) : segments(text, 70, 67, false);
  }

  private static int segments(String text, int alone, int each, boolean gsm) {
    var segments = 1;
    var all = 0;
    var inThis = 0;
    for (var at = 0; at < text.length(); ) {
      var letter = text.codePointAt(at);
      at += Character.charCount(letter);
      var length = gsm && GSM_TWICE.indexOf(letter) >= 0 ? 2 : Character.charCount(letter);
      all += length;
      if (inThis + length > each) { // neither an escape nor a pair is parted
        segments++;
        inThis = 0;
      }
      inThis += length;
    }
    return all <= alone ? 1 : segments;
  }
}
