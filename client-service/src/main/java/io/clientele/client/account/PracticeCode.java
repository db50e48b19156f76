package io.clientele.client.account;

import static java.util.Locale.ROOT;

import io.clientele.platform.decision.Refusal;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A practice's own short name for a client (COD-1): kept as it was typed, leading zeros and all,
 * but for the blanks around it.
 */
public final class PracticeCode {

  /** How long one may be, in UTF-16 units. */
  public static final int LONGEST = 40;

  /** What it must match, as Unicode has it: what {@code strip()} leaves nothing of is blank. */
  public static final String NOT_BLANK = "(?sU).*\\S.*";

  /** What it must match too: two that look alike are one. */
  public static final String VISIBLE = "[^\\p{C}\\p{Zl}\\p{Zp}]*";

  private static final Pattern HAS_SOMETHING = Pattern.compile(NOT_BLANK);
  private static final Pattern HAS_NOTHING_HIDDEN = Pattern.compile(VISIBLE);

  private PracticeCode() {}

  /** Whether a client may have this one. */
  public static boolean isUsable(String code) {
    return code.length() <= LONGEST
        && HAS_SOMETHING.matcher(code).matches()
        && HAS_NOTHING_HIDDEN.matcher(code).matches();
  }

  /** That no client may have this one. */
  public static Refusal unusable() {
    return PracticeCodeReason.PRACTICE_CODE_UNUSABLE
        .because("A practice code has 1 to " + LONGEST + " characters, all of which can be seen.")
        .about("practiceCode")
        .with("limit", LONGEST);
  }

  /** That another client has it. */
  public static Refusal taken() {
    return PracticeCodeReason.PRACTICE_CODE_TAKEN
        .because("Another client of your practice has this practice code.")
        .about("practiceCode");
  }

  /** The form in which no two of one practice may be equal: codes that differ by case are one. */
  public static String key(String practice, String code) {
    // By way of upper case, so that letters meet that lower case alone keeps apart (ß, ss); and of
    // lower case before, as there are some that upper case alone keeps apart (ẞ, ß).
    var met = composed(code).toLowerCase(ROOT).toUpperCase(ROOT);
    return practice + ":" + composed(met.toLowerCase(ROOT));
  }

  // Before, so that one letter in two spellings is one; and after, as folding takes letters apart.
  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
