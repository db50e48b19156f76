package io.clientele.client.roster;

import io.clientele.client.roster.search.Words;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in the list, behind a row. What a cursor says is checked, never believed: it can move a
 * reader about in what they see anyway, and no further.
 *
 * @param order in which the place is one
 * @param value of the row in that column, of the type of {@link Column.Kind}; null if unknown
 * @param name of the row
 * @param id of the row
 */
public record Position(Ordering order, @Nullable Object value, String name, String id) {

  private static final Pattern TEXT =
      Pattern.compile(
          "(-?[a-zA-Z]+):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):([^:]*)(?::(.*))?",
          Pattern.DOTALL);

  /** As a caller gets it. */
  public String cursor() {
    var row = order.key() + ":" + id + ":" + name;
    var text = order.column() == Column.NAME || value == null ? row : row + ":" + value;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The place a cursor means in this order; empty if it is none that we gave away for it. */
  public static Optional<Position> of(String cursor, Ordering order) {
    try {
      var bytes = Base64.getUrlDecoder().decode(cursor);
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(TEXT.matcher(text))
          .filter(Matcher::matches)
          .filter(parts -> parts.group(1).equals(order.key()))
          .flatMap(parts -> of(order, parts))
          .filter(position -> Words.of(position.name).line().equals(position.name))
          .filter(position -> position.cursor().equals(cursor));
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Optional<Position> of(Ordering order, Matcher parts) {
    var id = parts.group(2);
    var name = parts.group(3);
    @Nullable String value = parts.group(4);
    if (order.column() == Column.NAME) {
      return Optional.of(new Position(order, name, name, id));
    }
    return value == null
        ? Optional.of(new Position(order, null, name, id))
        : order.column().kind().read(value).map(known -> new Position(order, known, name, id));
  }
}
