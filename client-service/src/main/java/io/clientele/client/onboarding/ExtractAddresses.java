package io.clientele.client.onboarding;

import java.text.Normalizer;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Makes extract-by-email addresses (CLI-7): a person recognises the client in them, and a stranger
 * cannot guess them.
 */
public final class ExtractAddresses {

  // 32 signs of which none is taken for another: 5 bits each, 50 bits in all.
  private static final String SIGNS = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final int RANDOM_SIGNS = 10;
  private static final int MOST_OF_THE_NAME = 30;
  private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^a-z0-9]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern HYPHENS_AT_THE_ENDS = Pattern.compile("^-+|-+$");

  private final RandomGenerator random;
  private final ExtractDomain domain;

  /** Addresses in this domain. */
  public ExtractAddresses(RandomGenerator random, ExtractDomain domain) {
    this.random = random;
    this.domain = domain;
  }

  /** A new address for a client of this name; most likely, but not surely, nobody else's. */
  String next(String businessName) {
    var address = new StringBuilder(slug(businessName)).append('-');
    for (var i = 0; i < RANDOM_SIGNS; i++) {
      address.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return domain.address(address.toString());
  }

  private static String slug(String name) {
    var plain = Normalizer.normalize(name, Normalizer.Form.NFKD);
    var letters = MARKS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    var words = NEITHER_LETTER_NOR_DIGIT.matcher(letters).replaceAll("-");
    var trimmed = trim(words);
    var slug = trim(trimmed.substring(0, Math.min(MOST_OF_THE_NAME, trimmed.length())));
    return slug.isEmpty() ? "client" : slug;
  }

  private static String trim(String slug) {
    return HYPHENS_AT_THE_ENDS.matcher(slug).replaceAll("");
  }
}
