package io.clientele.simulator.quickbooks.query;

import io.clientele.simulator.quickbooks.books.Entity;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * One comparison of a query.
 *
 * @param operator {@code =}, {@code in} or an order
 * @param values one, or several for {@code in}, each without its quotes
 */
record Condition(String property, String operator, List<String> values) {

  boolean isAbout(String name) {
    return property.equals(name);
  }

  /** Whether an object passes; one without that property does not. */
  boolean passes(Entity entity) {
    var value = entity.value(property);
    if (value == null) {
      return false;
    }
    return switch (operator) {
      case "=", "in" -> values.stream().anyMatch(wanted -> compare(value, wanted) == 0);
      case ">" -> compare(value, values.getFirst()) > 0;
      case ">=" -> compare(value, values.getFirst()) >= 0;
      case "<" -> compare(value, values.getFirst()) < 0;
      default -> compare(value, values.getFirst()) <= 0;
    };
  }

  private int compare(Object value, String wanted) {
    return value instanceof Instant at
        ? at.compareTo(instant(wanted))
        : value.toString().compareTo(wanted);
  }

  // With an offset, or it would not be clear which moment is meant (providers.md 3.5 [D]).
  private Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException noTime) {
      throw new UnreadableSelect("QueryValidationError: " + property + " is no time: " + text);
    }
  }
}
