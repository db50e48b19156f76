package io.clientele.access.login;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Passwords that are found by trying what people usually choose: common ones, names, words, years,
 * rows of keys, repetitions, what stands around them, and all of these put together. How many
 * guesses one takes is estimated by zxcvbn (ASVS 6.2.4, 6.1.2).
 */
final class GuessablePassword {

  /** Fewer guesses are too few, though nobody may make more than some hundreds a day (ACC-9). */
  private static final double ENOUGH = 1e8;

  // What stands beside a known word.
  private static final double ENOUGH_OF_THE_REST = 1e6;
  private static final int WORD = 4;

  // The estimate takes long for long ones; and the beginning of one alone is guesses enough.
  private static final int LOOKED_AT = 48;

  private static final List<String> OUR_OWN = List.of("clientele", "accounting", "bookkeeping");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Zxcvbn ESTIMATE = new Zxcvbn();

  private GuessablePassword() {}

  /**
   * Whether it is found too easily.
   *
   * @param around what somebody who knows the person would try: email, names
   */
  static boolean is(String password, Collection<String> around) {
    var known =
        Stream.concat(OUR_OWN.stream(), around.stream().flatMap(GuessablePassword::words)).toList();
    var looked = password.substring(0, Math.min(password.length(), LOOKED_AT));
    return ESTIMATE.measure(looked, known).getGuesses() < ENOUGH || isMadeOf(known, looked);
  }

  /** Whether little is left of it without the words everybody knows. */
  private static boolean isMadeOf(List<String> known, String password) {
    var folded = password.toLowerCase(Locale.ROOT);
    var rest = folded;
    for (var word : known) {
      if (word.length() >= WORD) {
        rest = rest.replace(word.toLowerCase(Locale.ROOT), "");
      }
    }
    return !rest.equals(folded) && (rest.isBlank() || guesses(rest) < ENOUGH_OF_THE_REST);
  }

  private static double guesses(String rest) {
    return ESTIMATE.measure(rest).getGuesses();
  }

  private static Stream<String> words(String text) {
    return Stream.concat(Stream.of(text), BETWEEN_WORDS.splitAsStream(text))
        .filter(word -> word.length() > 2);
  }
}
