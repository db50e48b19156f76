package io.clientele.invitation.invitation;

import java.util.regex.Pattern;

/**
 * Names that may stand in a message to an address nobody has proven yet, where a link would be bait
 * and a control character would begin a header or a tag of its own.
 */
public final class PlainText {

  /** Letters, digits, marks, punctuation and spaces; no web address. */
  public static final String FORM =
      "(?is)(?!.*(?:://|www\\.))[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}\\u200c\\u200d]*";

  private static final Pattern PLAIN = Pattern.compile(FORM);

  private PlainText() {}

  /** The name, or something harmless in its place. */
  public static String orElse(String name, String harmless) {
    return PLAIN.matcher(name).matches() ? name : harmless;
  }
}
