package io.clientele.standalone.secrecy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something only a person or a program may know.
 *
 * @param what for people: {@code password of ada@example.org}
 * @param forms it, plain and in the forms that anybody can turn back
 */
record Secret(String what, Set<String> forms) {

  // Shorter ones are found by chance.
  private static final int SHORTEST = 8;

  static Secret of(String what, String value) {
    if (value.length() < SHORTEST) {
      throw new IllegalArgumentException(what + " is too short to be looked for");
    }
    byte[] bytes = value.getBytes(UTF_8);
    return new Secret(
        what,
        new TreeSet<>(
            List.of(
                value,
                URLEncoder.encode(value, UTF_8),
                HexFormat.of().formatHex(bytes),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                Base64.getEncoder().withoutPadding().encodeToString(bytes))));
  }

  /** Whether a text holds it. */
  boolean liesIn(String text) {
    return forms.stream().anyMatch(text::contains);
  }

  /** It is for no log. */
  @Override
  public String toString() {
    return what;
  }
}
