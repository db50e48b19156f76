package io.clientele.client.history;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in a history, between two entries.
 *
 * @param sequence of the entry before it, which is newer
 */
public record Place(long sequence) {

  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

  /** As a caller gets it. */
  public String cursor() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Long.toString(sequence).getBytes(StandardCharsets.US_ASCII));
  }

  /** The place a cursor means; empty if it is none that we gave away. */
  public static Optional<Place> of(String cursor) {
    try {
      var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.ISO_8859_1);
      return NUMBER.matcher(text).matches()
          ? Optional.of(new Place(Long.parseLong(text)))
              .filter(place -> place.cursor().equals(cursor))
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
