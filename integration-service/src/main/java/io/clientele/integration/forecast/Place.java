package io.clientele.integration.forecast;

import io.clientele.integration.connection.Foretold;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * A place in a forecast, after one connection. It can move a reader about in what they see anyway,
 * and no further.
 */
public record Place(Instant endsAt, String connection) {

  private static final String BETWEEN = " ";

  boolean isBefore(Instant end, Foretold one) {
    var order = endsAt.compareTo(end);
    return order < 0 || (order == 0 && connection.compareTo(one.connection()) < 0);
  }

  /** As a caller gets it. */
  public String cursor() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((endsAt + BETWEEN + connection).getBytes(StandardCharsets.UTF_8));
  }

  /** The place a cursor means; empty if it is none that we gave away. */
  public static Optional<Place> of(String cursor) {
    try {
      var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      var end = text.indexOf(BETWEEN);
      return end < 0
          ? Optional.empty()
          : Optional.of(new Place(Instant.parse(text.substring(0, end)), text.substring(end + 1)))
              .filter(place -> place.cursor().equals(cursor));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
