package io.clientele.client.roster.search;

import static java.text.Normalizer.Form.NFD;
import static java.text.Normalizer.Form.NFKD;
import static java.util.Locale.ROOT;
import static java.util.Map.entry;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/** Text without all that people leave out, or cannot see, when they type it again. */
final class Letters {

  // Accents and points, but not the vowel signs of Indic scripts, which are as good as letters.
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "[\\p{M}&&[\\p{IsInherited}\\p{IsCommon}\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}"
              + "\\p{IsHebrew}\\p{IsArabic}\\p{IsSyriac}]]"
              + "|[\u093c\u09bc\u0a3c\u0abc\u0b3c\u0cbc]" // the points below, of the same scripts
              + "|[\u0640\u115f\u1160]" // letters that only fill
              + "|[\\p{Cf}\\p{Cs}]"); // directions, joiners, halves of a sign

  private static final Pattern APOSTROPHES =
      Pattern.compile(
          "[`\u00b4\u2018\u2019\u201b\u2032\u2035\u02b9-\u02bf\u02c8\u02ca\u02cb\u055a\u05f3"
              + "\ua78b\ua78c]");

  // Letters that Unicode does not take apart, as they are typed where the keyboard has none.
  private static final Map<Integer, String> TYPED =
      Map.ofEntries(
          typed('æ', "ae"),
          typed('œ', "oe"),
          typed('þ', "th"),
          typed('ð', "d"),
          typed('đ', "d"),
          typed('ɖ', "d"),
          typed('ɗ', "d"),
          typed('ɓ', "b"),
          typed('ə', "e"),
          typed('ɛ', "e"),
          typed('ƒ', "f"),
          typed('ħ', "h"),
          typed('ı', "i"),
          typed('ĸ', "k"),
          typed('ƙ', "k"),
          typed('ł', "l"),
          typed('ŋ', "n"),
          typed('ɲ', "n"),
          typed('ø', "o"),
          typed('ɔ', "o"),
          typed('ŧ', "t"),
          typed('ƴ', "y"),
          typed('ƶ', "z"),
          typed('ی', "ي"),
          typed('ک', "ك"));

  private Letters() {}

  private static Map.Entry<Integer, String> typed(char letter, String typed) {
    return entry((int) letter, typed);
  }

  /**
   * The text so that what people take for the same is the same; every apostrophe is the plain one.
   */
  static String of(String text) {
    return plain(folded(plain(text)))
        .codePoints()
        .mapToObj(Letters::typed)
        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
        .toString();
  }

  /**
   * Through upper case and back, so that letters meet that lower case alone keeps apart (ß and ss);
   * back sign by sign, because a whole text knows another sigma at the end of a word than within,
   * and a search as you type ends within.
   */
  private static String folded(String text) {
    return text.toLowerCase(ROOT)
        .toUpperCase(ROOT)
        .codePoints()
        .map(Character::toLowerCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Apostrophes first: compatibility takes an acute accent alone for a space with an accent. */
  private static String plain(String text) {
    var apostrophes = APOSTROPHES.matcher(Normalizer.normalize(text, NFD)).replaceAll("'");
    return LEFT_OUT.matcher(Normalizer.normalize(apostrophes, NFKD)).replaceAll("");
  }

  private static String typed(int sign) {
    return Character.isDigit(sign)
        ? String.valueOf(Character.digit(sign, 10))
        : TYPED.getOrDefault(sign, Character.toString(sign));
  }
}
