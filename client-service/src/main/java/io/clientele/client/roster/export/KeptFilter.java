package io.clientele.client.roster.export;

import io.clientele.client.roster.Column;
import io.clientele.client.roster.Filter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A filter as it is kept with a job: in text, which is what stores keep alike.
 *
 * @param values the wanted ones; null if it is a range
 * @param from where the range begins, or null
 * @param to where it ends, or null
 */
record KeptFilter(
    Column column,
    @Nullable Set<String> values,
    @Nullable String from,
    @Nullable String to,
    boolean orUnknown) {

  static KeptFilter of(Filter filter) {
    return switch (filter) {
      case Filter.OneOf one ->
          new KeptFilter(one.column(), one.values(), null, null, one.orUnknown());
      case Filter.Between between ->
          new KeptFilter(
              between.column(),
              null,
              text(between.from()),
              text(between.to()),
              between.orUnknown());
    };
  }

  Filter filter() {
    return values != null
        ? new Filter.OneOf(column, values, orUnknown)
        : new Filter.Between(column, value(from), value(to), orUnknown);
  }

  private static @Nullable String text(@Nullable Object end) {
    return end == null ? null : end.toString();
  }

  private @Nullable Object value(@Nullable String text) {
    if (text == null) {
      return null;
    }
    return switch (column.kind()) {
      case TEXT, CHOICE -> text;
      case NUMBER -> Long.valueOf(text);
      case DATE -> LocalDate.parse(text);
      case INSTANT -> Instant.parse(text);
    };
  }
}
