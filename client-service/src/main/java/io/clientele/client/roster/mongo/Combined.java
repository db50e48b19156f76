package io.clientele.client.roster.mongo;

import io.clientele.client.roster.Column;
import io.clientele.client.roster.Line;
import io.clientele.client.roster.reading.Heading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What follows from a row's sources together, in the words of the store. */
final class Combined {

  static final String SEEN_BY = "seenBy";
  static final String LEFT = "left";
  static final String WORDS = "words";
  static final String HEADINGS = "headings";

  /** The words once more, as one text, to look at in a row without a thought of their index. */
  static final String FIND = "find";

  /** What a row is found by, and nobody is shown. */
  static final List<String> NOT_SHOWN = List.of(SEEN_BY, LEFT, WORDS, HEADINGS, FIND);

  static final String BY = "by";

  private Combined() {}

  /** The fields that follow from a row as it will be. */
  static Document of(Document row) {
    var line = line(row).next(ReadRow.sources(row));
    var by = new Document();
    line.values().forEach((column, value) -> by.append(column.key(), stored(value)));
    var seenBy = line.seenBy().stream().sorted().toList();
    return new Document(SEEN_BY, orNull(seenBy))
        .append(LEFT, orNull(line.left().stream().sorted().toList()))
        .append(WORDS, orNull(line.words()))
        .append(HEADINGS, orNull(Heading.all(seenBy, line.words())))
        .append(FIND, line.words().isEmpty() ? null : " " + String.join(" ", line.words()))
        .append(BY, by.isEmpty() ? null : by);
  }

  /** The path of a column. */
  static String path(Column column) {
    return BY + "." + column.key();
  }

  /** The line a row has now. */
  static Line line(Document row) {
    var by = row.get(BY, new Document());
    Map<Column, Object> values = new EnumMap<>(Column.class);
    for (var column : Column.values()) {
      var value = by.get(column.key());
      if (value != null) {
        values.put(column, read(column, value));
      }
    }
    return new Line(
        Set.copyOf(row.getList(SEEN_BY, String.class, List.of())),
        Set.copyOf(row.getList(LEFT, String.class, List.of())),
        row.getList(WORDS, String.class, List.of()),
        values);
  }

  /** A value as it is stored. */
  static Object stored(Object value) {
    return switch (value) {
      case Instant instant -> Date.from(instant);
      case LocalDate date -> date.toString();
      default -> value;
    };
  }

  private static Object read(Column column, Object value) {
    return switch (column.kind()) {
      case INSTANT -> ((Date) value).toInstant();
      case DATE -> LocalDate.parse((String) value);
      case TEXT, CHOICE, NUMBER -> value;
    };
  }

  private static @Nullable List<String> orNull(List<String> some) {
    return some.isEmpty() ? null : some;
  }
}
