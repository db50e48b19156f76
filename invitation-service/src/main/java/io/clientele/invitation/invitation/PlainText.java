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

  // Mail programs make a link of whatever looks like a domain, also of one nobody meant as such.
  private static final Pattern LIKE_A_DOMAIN =
      Pattern.compile("(?<=[\\p{L}\\p{M}\\p{N}])([.\u3002\uff0e\uff61])(?=\\p{L}{2})");

  private PlainText() {}

  /** The name, so that no part of it becomes a link, or something harmless in its place. */
  public static String orElse(String name, String harmless) {
    return PLAIN.matcher(name).matches() ? LIKE_A_DOMAIN.matcher(name).replaceAll("$1 ") : harmless;
  }
}
