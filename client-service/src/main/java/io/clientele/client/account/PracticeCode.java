package io.clientele.client.account;

import static java.util.Locale.ROOT;

import java.text.Normalizer;

/** A practice's own short name for a client (COD-1). */
public final class PracticeCode {

  private PracticeCode() {}

  /** The form in which no two of one practice may be equal: codes that differ by case are one. */
  public static String key(String practice, String code) {
    // Through upper case and back, so that letters meet that lower case alone keeps apart (ß, ss).
    return practice + ":" + composed(composed(code).toUpperCase(ROOT).toLowerCase(ROOT));
  }

  // Before, so that one letter in two spellings is one; and after, as folding takes letters apart.
  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
