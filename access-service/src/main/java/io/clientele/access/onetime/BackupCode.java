package io.clientele.access.onetime;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A code for the day the authenticator is lost: 24 characters of 32, which is 120 bits, in letters
 * that cannot be taken for digits (Crockford's alphabet). So many that nobody searches them, even
 * through what is kept of one: it needs no slow hash (ASVS 6.5.2).
 *
 * @param text without the hyphens people see
 */
public record BackupCode(String text) {

  /** How many a person gets at once (ACC-7). */
  public static final int SET = 12;

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 24;
  // Sets that were made before codes were so long work until they are used up or replaced.
  private static final int LENGTH_BEFORE = 12;
  private static final int GROUP = 4;
  private static final Pattern BETWEEN = Pattern.compile("[-\\s\\u00a0]");
  private static final Pattern CODE =
      Pattern.compile(
          "(?:[" + ALPHABET + "]{" + LENGTH_BEFORE + "}){1," + LENGTH / LENGTH_BEFORE + "}");

  /** A new set of them, all different. */
  public static List<BackupCode> set(SecureRandom random) {
    return Stream.generate(() -> create(random)).distinct().limit(SET).toList();
  }

  private static BackupCode create(SecureRandom random) {
    var text = new StringBuilder();
    for (var place = 0; place < LENGTH; place++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new BackupCode(text.toString());
  }

  /**
   * The code somebody means: in any case, hyphens or blanks or none, and letters that look like
   * digits are those digits. Empty if it can be none.
   */
  public static Optional<BackupCode> read(String typed) {
    var plain =
        BETWEEN
            .matcher(typed)
            .replaceAll("")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return CODE.matcher(plain).matches() ? Optional.of(new BackupCode(plain)) : Optional.empty();
  }

  /** As people see it: {@code 7QF2-…-…}. */
  public String inGroups() {
    return text.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
  }

  @Override
  public String toString() {
    return "BackupCode"; // a code is in no log
  }
}
