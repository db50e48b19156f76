package io.clientele.subscription.usage;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** A place in a list of clients, between two of them. */
public final class Place {

  private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,100}");

  private Place() {}

  /** After this client, as a caller gets it. */
  static String after(String client) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(client.getBytes(StandardCharsets.UTF_8));
  }

  /** The client after which a cursor goes on; empty if it is none that we gave away. */
  public static Optional<String> of(String cursor) {
    try {
      var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.ISO_8859_1);
      return Optional.of(text)
          .filter(client -> ID.matcher(client).matches() && after(client).equals(cursor));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
