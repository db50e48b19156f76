package io.clientele.access.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place on record, right after one entry. What a cursor says is checked, never believed: it moves
 * a reader about in what they may read anyway.
 */
public record AuditPosition(Instant at, String id) {

  private static final Pattern TEXT =
      Pattern.compile("(\\d{1,15}):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

  /** As a caller gets it. */
  public String cursor() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((at.toEpochMilli() + ":" + id).getBytes(StandardCharsets.US_ASCII));
  }

  /** The place a cursor means; empty if it is none that we gave away. */
  public static Optional<AuditPosition> of(String cursor) {
    try {
      var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
      var parts = TEXT.matcher(text);
      return parts.matches()
          ? Optional.of(
                  new AuditPosition(
                      Instant.ofEpochMilli(Long.parseLong(parts.group(1))), parts.group(2)))
              .filter(position -> position.cursor().equals(cursor))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
