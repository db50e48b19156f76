package io.clientele.invitation.invitation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in a list of invitations, right after one of them. What a cursor says is checked, never
 * believed: it moves a reader about in what they see anyway.
 */
public record Position(Instant createdAt, String id) {

  private static final Pattern TEXT =
      Pattern.compile("(\\d{1,15}):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

  /** The place right after this invitation. */
  static Position after(Invitation invitation) {
    return new Position(invitation.createdAt(), invitation.id());
  }

  /** As a caller gets it. */
  public String cursor() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((createdAt.toEpochMilli() + ":" + id).getBytes(StandardCharsets.US_ASCII));
  }

  /** The place a cursor means; empty if it is none that we gave away. */
  public static Optional<Position> of(String cursor) {
    try {
      var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
      var parts = TEXT.matcher(text);
      return parts.matches()
          ? Optional.of(
                  new Position(
                      Instant.ofEpochMilli(Long.parseLong(parts.group(1))), parts.group(2)))
              .filter(position -> position.cursor().equals(cursor))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
