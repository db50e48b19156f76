package io.clientele.client.roster;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in the list, between two rows. What a cursor says is checked, never believed: it can move
 * a reader about in what they see anyway, and no further.
 *
 * @param sortName of the row before it
 * @param id of the row before it
 */
public record Position(String sortName, String id) {

  private static final Pattern TEXT =
      Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):(.*)");

  /** As a caller gets it. */
  public String cursor() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((id + ":" + sortName).getBytes(StandardCharsets.UTF_8));
  }

  /** The place a cursor means; empty if it is none that we gave away. */
  public static Optional<Position> of(String cursor) {
    try {
      var bytes = Base64.getUrlDecoder().decode(cursor);
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      var parts = TEXT.matcher(text);
      return parts.matches()
          ? Optional.of(new Position(parts.group(2), parts.group(1)))
              .filter(position -> Words.of(position.sortName).line().equals(position.sortName))
              .filter(position -> position.cursor().equals(cursor))
          : Optional.empty();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
