package io.clientele.integration.lists;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A place in a list, between two entries. It can move a reader about in what they see anyway, and
 * no further.
 *
 * @param sortName of the entry before it
 * @param externalId of the entry before it
 */
public record ItemPosition(String sortName, String externalId) {

  private static final String BETWEEN = "\n";

  /** As a caller gets it. */
  public String cursor() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((sortName + BETWEEN + externalId).getBytes(StandardCharsets.UTF_8));
  }

  /** The place a cursor means; empty if it is none that we gave away. */
  public static Optional<ItemPosition> of(String cursor) {
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
      var text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      var end = text.indexOf(BETWEEN);
      return end < 0
          ? Optional.empty()
          : Optional.of(new ItemPosition(text.substring(0, end), text.substring(end + 1)))
              .filter(position -> position.cursor().equals(cursor));
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
