package io.clientele.platform.contact;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address mail can be sent to.
 *
 * @param text in normal form (NFKC): two addresses with one key differ by case only, so a mail
 *     never goes to somebody else's look-alike
 */
public record EmailAddress(String text) {

  private static final int LONGEST = 254; // RFC 5321 4.5.3.1.3, less the angle brackets
  private static final Pattern FORM =
      Pattern.compile(
          "[^\\s\\p{C}@<>()\\[\\]\\\\,;:\"]{1,64}"
              + "@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}-]{0,61}[\\p{L}\\p{N}\\p{M}])?\\.)+"
              + "\\p{L}[\\p{L}\\p{N}\\p{M}-]{0,61}[\\p{L}\\p{N}\\p{M}]");

  /** The address somebody typed, or empty if it cannot be one. */
  public static Optional<EmailAddress> read(String typed) {
    var text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC);
    return text.length() <= LONGEST && FORM.matcher(text).matches()
        ? Optional.of(new EmailAddress(text))
        : Optional.empty();
  }

  /** What makes two addresses the same one: compared without case (ACC-1). */
  public String key() {
    return key(text);
  }

  /** The key of any text; equal for addresses that are the same one. */
  public static String key(String text) {
    var folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(folded, Normalizer.Form.NFKC);
  }
}
